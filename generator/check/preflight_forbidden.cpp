// What has no place in a file that is kept or printed. All objects are looked at, whether a page uses them or not.

#include <fmt/format.h>

#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Calls `visit` with each dictionary of the file and the object it stands in.
template <typename Visit>
void for_each_in_file(const Reading& reading, Visit visit) {
    for (const Object& object : reading.file.objects()) {
        for_each_dictionary(object, [&](Object dictionary) { visit(dictionary, object); });
    }
    for_each_dictionary(reading.file.trailer(),
                        [&](Object dictionary) { visit(dictionary, reading.file.trailer()); });
}

void encryption(const Reading& reading, Findings& findings) {
    if (reading.file.encrypted()) {
        findings.in_file("the file is encrypted");
    }
}

void javascript(const Reading& reading, Findings& findings) {
    for_each_in_file(reading, [&](Object dictionary, Object holder) {
        if (has(dictionary, "JS") || name(value(dictionary, "S")) == "JavaScript") {
            findings.in_file(fmt::format("{} holds JavaScript", reference(holder)));
        }
    });
    if (has(value(reading.file.catalog(), "Names"), "JavaScript")) {
        findings.in_file("the catalogue names scripts");
    }
}

/// Print does nothing; a screen may go to a place or an address.
void actions(const Reading& reading, Findings& findings) {
    static const std::set<std::string> known{
        "GoTo",       "GoToR",       "GoToE",     "Launch", "Thread",     "URI",
        "Sound",      "Movie",       "Hide",      "Named",  "SubmitForm", "ResetForm",
        "ImportData", "SetOCGState", "Rendition", "Trans",  "GoTo3DView"};
    const bool screen = reading.medium == Medium::Screen;
    for_each_in_file(reading, [&](Object dictionary, Object holder) {
        const std::string kind = name(value(dictionary, "S"));
        const bool allowed = screen && (kind == "GoTo" || kind == "URI" || kind == "GoToR");
        if (known.contains(kind) && name(value(dictionary, "Type")) != "StructElem" && !allowed) {
            findings.in_file(fmt::format("{} holds an action {}", reference(holder), kind));
        }
        if (has(dictionary, "AA")) {
            findings.in_file(fmt::format("{} holds additional actions", reference(holder)));
        }
    });
}

void lzw(const Reading& reading, Findings& findings) {
    for (const Object& object : reading.file.objects()) {
        for (const std::string& filter : filters(object)) {
            if (filter == "LZWDecode" || filter == "LZW") {
                findings.in_file(fmt::format("{} is packed by LZW", reference(object)));
            }
        }
    }
}

bool is_graphics_state(Object dictionary) {
    return name(value(dictionary, "Type")) == "ExtGState" || has(dictionary, "OPM") ||
           has(dictionary, "TR") || has(dictionary, "TR2") || has(dictionary, "SA");
}

void transfer(const Reading& reading, Findings& findings) {
    for_each_in_file(reading, [&](Object dictionary, Object holder) {
        if (!is_graphics_state(dictionary)) {
            return;
        }
        const std::string second = name(value(dictionary, "TR2"));
        if (has(dictionary, "TR") || (has(dictionary, "TR2") && second != "Default")) {
            findings.in_file(
                fmt::format("{} changes tones by a transfer curve", reference(holder)));
        }
        if (has(dictionary, "HTP")) {
            findings.in_file(fmt::format("{} sets a halftone phase", reference(holder)));
        }
    });
}

void opi(const Reading& reading, Findings& findings) {
    for_each_in_file(reading, [&](Object dictionary, Object holder) {
        if (has(dictionary, "OPI")) {
            findings.in_file(
                fmt::format("{} stands for a picture in another file", reference(holder)));
        }
    });
}

void postscript(const Reading& reading, Findings& findings) {
    for (Object object : reading.file.objects()) {
        const bool form = name(value(object, "Subtype")) == "PS" || has(object, "PS");
        if (object.isStream() && form) {
            findings.in_file(fmt::format("{} is PostScript", reference(object)));
        }
    }
}

void other_files(const Reading& reading, Findings& findings) {
    for (Object object : reading.file.objects()) {
        const bool embedded = has(object, "EF");
        const bool outside = object.isStream() && has(object, "F");
        if (embedded || outside) {
            findings.in_file(
                fmt::format("{} {}", reference(object),
                            embedded ? "embeds a file" : "takes its data from another file"));
        }
    }
}

constexpr Rule rules[] = {
    {"no-encryption", Level::Error, "Nobody needs a password to print or keep the file.",
     encryption},
    {"no-javascript", Level::Error, "There are no scripts in the file.", javascript},
    {"no-actions", Level::Error,
     "Nothing happens by itself; on screen, links may go to places and addresses.", actions},
    {"no-lzw", Level::Error, "No stream is packed by LZW, which the standards leave out.", lzw},
    {"no-transfer-curves", Level::Error,
     "Tones are as they stand: no transfer curves, no halftone phases.", transfer},
    {"no-opi", Level::Error, "Pictures are in the file, none is a stand-in for another.", opi},
    {"no-postscript", Level::Error, "No piece of the file is a PostScript program.", postscript},
    {"no-other-files", Level::Error, "The file embeds no other files and needs none.", other_files},
};

}  // namespace

std::span<const Rule> forbidden_rules() { return rules; }

}  // namespace portraits::check::pdf
