#include "generator/write/colour_conversion.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "generator/write/colour_profile.h"
#include "generator/write/grey_tone.h"

namespace portraits::write {
namespace {

ProfileHandle profile_of(const OutputCondition* press) {
    if (press == nullptr || !press->profile) {
        throw std::runtime_error{"no press profile is given to convert its colours"};
    }
    return open_profile(press->profile->bytes());
}

/// The profile that came with the picture if it fits its channels; a wrong one is worse than none.
ProfileHandle from_picture(const std::string& bytes, cmsColorSpaceSignature space) {
    ProfileHandle profile = bytes.empty() ? ProfileHandle{} : open_profile(bytes);
    return profile && cmsGetColorSpace(profile.get()) == space ? std::move(profile)
                                                               : ProfileHandle{};
}

/// One end of a conversion: a profile and how lcms2 finds its channels.
struct End {
    const ProfileHandle& profile;
    cmsUInt32Number format;

    [[nodiscard]] std::size_t channels() const { return T_CHANNELS(format); }
};

std::shared_ptr<void> transform(End from, End to) {
    std::shared_ptr<void> handle{
        cmsCreateTransform(from.profile.get(), from.format, to.profile.get(), to.format,
                           INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION),
        cmsDeleteTransform};
    if (!handle) {
        throw std::runtime_error{"the colour profiles do not go together"};
    }
    return handle;
}

std::function<Pixels(const Pixels&)> by_transform(End from, End to) {
    return [handle = transform(from, to), channels = to.channels()](const Pixels& source) {
        const std::size_t count = source.width * source.height;
        Pixels out{source.width, source.height, channels,
                   std::vector<std::uint8_t>(count * channels)};
        cmsDoTransform(handle.get(), source.samples.data(), out.samples.data(),
                       static_cast<cmsUInt32Number>(count));
        return out;
    };
}

/// True if a profile leaves sRGB's colours where they are, whatever it is called: most pictures carry such a one.
bool is_srgb(const ProfileHandle& profile) {
    constexpr int tolerated = 2;  // of 255: versions of sRGB differ in rounding
    const ProfileHandle srgb{cmsCreate_sRGBProfile()};
    const auto handle = transform({profile, TYPE_RGB_8}, {srgb, TYPE_RGB_8});
    for (int i = 0; i < 5 * 5 * 5; ++i) {
        const auto level = [i](int divisor) {
            return static_cast<std::uint8_t>(i / divisor % 5 * 255 / 4);
        };
        const std::array<std::uint8_t, 3> before{level(25), level(5), level(1)};
        std::array<std::uint8_t, 3> after{};
        cmsDoTransform(handle.get(), before.data(), after.data(), 1);
        for (std::size_t c = 0; c < 3; ++c) {
            if (std::abs(before[c] - after[c]) > tolerated) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

bool ColourConversion::is_native(std::size_t channels, const std::string& profile) {
    return !conversion(channels, profile);
}

Pixels ColourConversion::convert(Pixels pixels, const std::string& profile) {
    const Conversion& conversion_ = conversion(pixels.channels, profile);
    return conversion_ ? conversion_(pixels) : std::move(pixels);
}

const ColourConversion::Conversion& ColourConversion::conversion(std::size_t channels,
                                                                 const std::string& profile) {
    const auto [known, fresh] = known_.try_emplace({channels, profile});
    if (fresh) {
        known->second = made(channels, profile);
    }
    return known->second;
}

ColourConversion::Conversion ColourConversion::made(std::size_t channels,
                                                    const std::string& profile) const {
    switch (channels) {
        case 1: return from_grey(profile);
        case 3: return from_rgb(profile);
        case 4: return from_inks(profile);
        default: throw std::runtime_error{"its colours are neither grey nor RGB nor CMYK"};
    }
}

/// Without a profile the file's grey is the medium's.
ColourConversion::Conversion ColourConversion::from_grey(const std::string& profile) const {
    const ProfileHandle own = from_picture(profile, cmsSigGrayData);
    if (!own) {
        return {};
    }
    const GreyTone tone = medium_ == Medium::Print ? grey_on_press(own, profile_of(press_.get()))
                                                   : grey_on_screen(own);
    if (is_nearly_straight(tone)) {
        return {};
    }
    return [tone](Pixels pixels) {
        for (std::uint8_t& sample : pixels.samples) {
            sample = tone[sample];
        }
        return pixels;
    };
}

ColourConversion::Conversion ColourConversion::from_rgb(const std::string& profile) const {
    ProfileHandle own = from_picture(profile, cmsSigRgbData);
    if (own && is_srgb(own)) {
        own.reset();
    }
    const bool plain = !own;
    if (plain) {
        own.reset(cmsCreate_sRGBProfile());
    }
    if (medium_ == Medium::Print) {
        return by_transform({own, TYPE_RGB_8}, {profile_of(press_.get()), TYPE_CMYK_8});
    }
    const ProfileHandle srgb{cmsCreate_sRGBProfile()};
    return plain ? Conversion{} : by_transform({own, TYPE_RGB_8}, {srgb, TYPE_RGB_8});
}

/// Without a profile the inks are meant for this press.
ColourConversion::Conversion ColourConversion::from_inks(const std::string& profile) const {
    const ProfileHandle own = from_picture(profile, cmsSigCmykData);
    if (medium_ == Medium::Screen) {
        const ProfileHandle press = own ? ProfileHandle{} : profile_of(press_.get());
        const ProfileHandle srgb{cmsCreate_sRGBProfile()};
        return by_transform({own ? own : press, TYPE_CMYK_8}, {srgb, TYPE_RGB_8});
    }
    const auto is_this_press = [&] {
        const auto bytes =
            press_ && press_->profile ? press_->profile->bytes() : std::span<const char>{};
        return profile == std::string_view{bytes.data(), bytes.size()};
    };
    if (!own || is_this_press()) {
        return {};
    }
    return by_transform({own, TYPE_CMYK_8}, {profile_of(press_.get()), TYPE_CMYK_8});
}

}  // namespace portraits::write
