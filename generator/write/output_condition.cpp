#include "generator/write/output_condition.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "generator/ink/byte_order.h"
#include "generator/write/colour_profile.h"

namespace portraits::write {
namespace {

/// A signature of four characters as people write it.
std::string letters(cmsUInt32Number signature) {
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        text += static_cast<char>(signature >> shift & 0xFFU);
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// The size that the header gives, ICC.1:2010, 7.2.2.
bool is_whole(std::span<const char> bytes) {
    const std::string_view profile{bytes.data(), bytes.size()};
    return ink::number_at(profile, 0, 4, ink::ByteOrder::Big) <= profile.size();
}

std::string description(const ProfileHandle& profile) {
    std::array<char, 256> text{};
    cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "GB", text.data(), text.size());
    const std::string whole{text.data()};
    const std::size_t begin = whole.find_first_not_of(' ');
    return begin == std::string::npos ? whole : whole.substr(begin);
}

Diagnostic refused(const OutputCondition& condition, const std::string& why) {
    return {Level::Error,
            {},
            fmt::format("{} {}", condition.path.string(), why),
            "a print file needs the ICC profile of a press: output class, CMYK",
            "press-profile"};
}

/// What keeps a profile from being an output intent by ISO 15930-7; empty if nothing does.
std::string fault_of(const ProfileHandle& profile) {
    if (const auto kind = cmsGetDeviceClass(profile.get()); kind != cmsSigOutputClass) {
        return fmt::format("is a profile of class {}, not of output", letters(kind));
    }
    if (const auto space = cmsGetColorSpace(profile.get()); space != cmsSigCmykData) {
        return fmt::format("is a profile for {}, not for CMYK", letters(space));
    }
    if (cmsGetProfileVersion(profile.get()) > 4.25) {
        return "is of a later version than PDF 1.6 knows";
    }
    // Every intent falls back on these two.
    const bool both_ways = cmsIsTag(profile.get(), cmsSigAToB0Tag) != 0 &&
                           cmsIsTag(profile.get(), cmsSigBToA0Tag) != 0;
    return both_ways ? "" : "does not tell both what inks look like and which inks give a colour";
}

}  // namespace

Result<OutputCondition> open_condition(OutputCondition condition) {
    auto file = MappedFile::open(condition.path);
    if (!file) {
        return file.error();
    }
    condition.profile = std::make_shared<const MappedFile>(std::move(file).value());
    const ProfileHandle profile = open_profile(condition.profile->bytes());
    if (!profile) {
        return refused(condition, "is not an ICC profile");
    }
    if (!is_whole(condition.profile->bytes())) {
        return refused(condition, "is cut off");
    }
    if (const std::string fault = fault_of(profile); !fault.empty()) {
        return refused(condition, fault);
    }
    if (condition.says.empty()) {
        condition.says = description(profile);
    }
    return condition;
}

double ink_limit_of(const OutputCondition& condition) {
    const ProfileHandle profile = open_profile(condition.profile->bytes());
    return std::ceil(cmsDetectTAC(profile.get()) / 10) / 10;
}

}  // namespace portraits::write
