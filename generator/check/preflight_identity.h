#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/check/pdf_reader.h"

namespace portraits::check::pdf {

/// What an ICC profile's head says of itself (ICC.1, 7.2).
struct ProfileHead {
    std::string device_class;  ///< `prtr`, `mntr`
    std::string space;         ///< `CMYK`, `RGB `
};

/// None if the bytes are no profile.
std::optional<ProfileHead> read_profile_head(const std::string& profile);

/// The output intent of a kind, `GTS_PDFX`; null if there is none.
Object output_intent(const PdfFile& file, std::string_view kind);

/// What is wrong with an output intent: empty if it embeds a profile for `space` and names its condition.
std::string fault_of_intent(Object intent, std::string_view space);

}  // namespace portraits::check::pdf
