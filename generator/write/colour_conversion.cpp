#include "generator/write/colour_conversion.h"

#include <fmt/format.h>
#include <lcms2.h>

#include <stdexcept>
#include <utility>

namespace portraits::write {
namespace {

struct Free {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, Free>;

Profile opened(const std::filesystem::path& path) {
    Profile profile{cmsOpenProfileFromFile(path.c_str(), "r")};
    if (!profile) {
        throw std::runtime_error{fmt::format("cannot read the colour profile {}", path.string())};
    }
    return profile;
}

/// The profile that came with the picture if it fits its channels; a wrong one is worse than none.
Profile from_picture(const std::string& bytes, cmsColorSpaceSignature space) {
    if (bytes.empty()) {
        return {};
    }
    Profile profile{
        cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size()))};
    return profile && cmsGetColorSpace(profile.get()) == space ? std::move(profile) : Profile{};
}

}  // namespace

/// From RGB to the press, or from the press to sRGB.
class ColourConversion::Transform {
public:
    Transform(std::size_t channels, const std::string& own, const std::filesystem::path& press) {
        const bool to_press = channels == 3;
        Profile from = from_picture(own, to_press ? cmsSigRgbData : cmsSigCmykData);
        if (!from) {
            from = to_press ? Profile{cmsCreate_sRGBProfile()} : opened(press);
        }
        const Profile to = to_press ? opened(press) : Profile{cmsCreate_sRGBProfile()};
        handle_.reset(cmsCreateTransform(from.get(), to_press ? TYPE_RGB_8 : TYPE_CMYK_8, to.get(),
                                         to_press ? TYPE_CMYK_8 : TYPE_RGB_8,
                                         INTENT_RELATIVE_COLORIMETRIC,
                                         cmsFLAGS_BLACKPOINTCOMPENSATION));
        if (!handle_) {
            throw std::runtime_error{"the colour profiles do not go together"};
        }
    }

    [[nodiscard]] Pixels apply(const Pixels& source) const {
        const std::size_t channels = source.channels == 3 ? 4 : 3;
        const std::size_t count = source.width * source.height;
        Pixels out{source.width, source.height, channels,
                   std::vector<std::uint8_t>(count * channels)};
        cmsDoTransform(handle_.get(), source.samples.data(), out.samples.data(),
                       static_cast<cmsUInt32Number>(count));
        return out;
    }

private:
    struct Delete {
        void operator()(void* transform) const { cmsDeleteTransform(transform); }
    };
    std::unique_ptr<void, Delete> handle_;
};

ColourConversion::ColourConversion(Medium medium, std::filesystem::path press_profile)
    : medium_{medium}, press_profile_{std::move(press_profile)} {}

ColourConversion::~ColourConversion() = default;

bool ColourConversion::is_native(std::size_t channels) const {
    return channels == 1 || channels == (medium_ == Medium::Print ? 4U : 3U);
}

Pixels ColourConversion::convert(Pixels pixels, const std::string& profile) {
    if (is_native(pixels.channels)) {
        return pixels;
    }
    return transform(pixels.channels, profile).apply(pixels);
}

const ColourConversion::Transform& ColourConversion::transform(std::size_t channels,
                                                               const std::string& profile) {
    auto& known = transforms_[{channels, profile}];
    if (!known) {
        known = std::make_unique<Transform>(channels, profile, press_profile_);
    }
    return *known;
}

}  // namespace portraits::write
