// What a file says it is: the standards' marks in XMP and the output intent, which says for which press or screen it is.

#include "generator/check/preflight_identity.h"

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

void require(const Reading& reading, Findings& findings, std::string_view ns,
             std::string_view property, std::string_view wanted) {
    const std::optional<std::string> found = reading.xmp.get(ns, property);
    if (found != wanted) {
        findings.in_file(fmt::format("XMP has {} for {}, not {}",
                                     found ? in_quotes(*found) : std::string{"nothing"}, property,
                                     wanted));
    }
}

void x4(const Reading& reading, Findings& findings) {
    require(reading, findings, pdfx_id_ns, "GTS_PDFXVersion", "PDF/X-4");
}

void ua(const Reading& reading, Findings& findings) {
    require(reading, findings, pdfua_id_ns, "part", "1");
}

void a2(const Reading& reading, Findings& findings) {
    require(reading, findings, pdfa_id_ns, "part", "2");
    require(reading, findings, pdfa_id_ns, "conformance", "A");
}

void check_intent(const Reading& reading, Findings& findings, std::string_view kind,
                  std::string_view space) {
    const std::string fault = fault_of_intent(output_intent(reading.file, kind), space);
    if (!fault.empty()) {
        findings.in_file(fmt::format("output intent {}: {}", kind, fault));
    }
}

void press_intent(const Reading& reading, Findings& findings) {
    check_intent(reading, findings, "GTS_PDFX", "CMYK");
}

void screen_intent(const Reading& reading, Findings& findings) {
    check_intent(reading, findings, "GTS_PDFA1", "RGB ");
}

void trapped(const Reading& reading, Findings& findings) {
    const std::string said = name(value(reading.file.information(), "Trapped"));
    if (said != "True" && said != "False") {
        findings.in_file("Info does not say whether the file is trapped");
    }
}

void title(const Reading& reading, Findings& findings) {
    if (reading.xmp.get(dc_ns, "title").value_or("").empty()) {
        findings.in_file("XMP has no title");
    }
    if (!is_true(value(reading.file.catalog(), {"ViewerPreferences", "DisplayDocTitle"}))) {
        findings.in_file("viewers are not told to show the title");
    }
}

constexpr Rule print[] = {
    {"x4-identified", Level::Error, "XMP says that the file is PDF/X-4.", x4},
    {"output-intent", Level::Error,
     "An output intent GTS_PDFX embeds the CMYK profile of the press and names its condition.",
     press_intent},
    {"trapped", Level::Error,
     "Info says whether the file has been trapped, or a press does not know.", trapped},
};

constexpr Rule screen[] = {
    {"ua-identified", Level::Error, "XMP says that the file is PDF/UA-1.", ua},
    {"a2-identified", Level::Error, "XMP says that the file is PDF/A-2a.", a2},
    {"screen-intent", Level::Error,
     "An output intent GTS_PDFA1 embeds the profile of the RGB that is meant.", screen_intent},
    {"title-shown", Level::Error,
     "The file has a title, and viewers show it in place of the file's name.", title},
};

}  // namespace

std::optional<ProfileHead> read_profile_head(const std::string& profile) {
    constexpr std::size_t head = 128;
    if (profile.size() < head || profile.compare(36, 4, "acsp") != 0) {
        return std::nullopt;
    }
    return ProfileHead{profile.substr(12, 4), profile.substr(16, 4)};
}

Object output_intent(const PdfFile& file, std::string_view kind) {
    for (Object intent : items(value(file.catalog(), "OutputIntents"))) {
        if (name(value(intent, "S")) == kind) {
            return intent;
        }
    }
    return Object::newNull();
}

std::string fault_of_intent(Object intent, std::string_view space) {
    if (intent.isNull()) {
        return "there is none";
    }
    if (text(value(intent, "OutputConditionIdentifier")).empty()) {
        return "it names no condition";
    }
    const auto head = read_profile_head(stream_bytes(value(intent, "DestOutputProfile")));
    if (!head) {
        return "it embeds no profile";
    }
    return head->space == space ? "" : fmt::format("its profile is for {}", head->space);
}

std::span<const Rule> print_identity_rules() { return print; }
std::span<const Rule> screen_identity_rules() { return screen; }

}  // namespace portraits::check::pdf
