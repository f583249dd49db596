// What any file must be: whole, and the same thing to every reader.

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

void sound(const Reading& reading, Findings& findings) {
    for (const std::string& complaint : reading.file.complaints()) {
        findings.in_file(complaint);
    }
}

void operators(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const std::string& fault : reading.pages[page].faults) {
            findings.on_page(page, fault);
        }
    }
}

void version(const Reading& reading, Findings& findings) {
    const std::string_view most = reading.medium == Medium::Print ? "1.6" : "1.7";
    if (reading.file.version() > most) {
        findings.in_file(
            fmt::format("PDF {}, but the standard ends with {}", reading.file.version(), most));
    }
}

void id(const Reading& reading, Findings& findings) {
    const std::vector<Object> parts = items(value(reading.file.trailer(), "ID"));
    if (parts.size() != 2 || bytes(parts[0]).size() < 16 || bytes(parts[1]).size() < 16) {
        findings.in_file("the file has no id of two parts");
    }
}

/// The digits of `D:20161115000000Z` and of `2016-11-15T00:00:00Z`, which are to be the same.
std::string digits(std::string_view date) {
    std::string all;
    for (const char c : date) {
        if (c >= '0' && c <= '9') {
            all += c;
        }
    }
    return all;
}

void compare(const Reading& reading, Findings& findings, const char* key, std::string_view ns,
             std::string_view property, bool is_date) {
    Object written = value(reading.file.information(), key);
    const std::string info = text(written);
    const std::string xmp = reading.xmp.get(ns, property).value_or("");
    const bool same = is_date ? digits(info) == digits(xmp) : info == xmp;
    if (!written.isNull() && !same) {
        findings.in_file(
            fmt::format("{} is {} in Info and {} in XMP", key, in_quotes(info), in_quotes(xmp)));
    }
}

void information(const Reading& reading, Findings& findings) {
    compare(reading, findings, "CreationDate", xmp_ns, "CreateDate", true);
    compare(reading, findings, "ModDate", xmp_ns, "ModifyDate", true);
    compare(reading, findings, "Title", dc_ns, "title", false);
    compare(reading, findings, "Author", dc_ns, "creator", false);
    compare(reading, findings, "Subject", dc_ns, "description", false);
    compare(reading, findings, "Keywords", pdf_ns, "Keywords", false);
    compare(reading, findings, "Producer", pdf_ns, "Producer", false);
}

constexpr Rule rules[] = {
    {"file-sound", Level::Error, "The file's structure can be read without mending anything.",
     sound},
    {"operators-sound", Level::Error,
     "Page content uses known operators, nests them rightly and finds every resource it names.",
     operators},
    {"pdf-version", Level::Error, "The version is no higher than the standard knows.", version},
    {"file-id", Level::Error,
     "The trailer has an ID, by which a press tells editions of a file apart.", id},
    {"information-agrees", Level::Error,
     "What the Info dictionary says of dates, title and author, XMP says too.", information},
};

}  // namespace

std::span<const Rule> file_rules() { return rules; }

}  // namespace portraits::check::pdf
