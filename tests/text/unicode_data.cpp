#include "tests/text/unicode_data.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace portraits::text::testing {

void for_each_case(const std::string& file, const std::function<void(const std::string&)>& take) {
    std::ifstream lines{"/usr/share/unicode/" + file};
    REQUIRE_MESSAGE(lines, file, " is missing: install the package unicode-data");
    std::string line;
    std::getline(lines, line);
    REQUIRE_MESSAGE(line.find("-15.0.0") != std::string::npos,
                    "the counts below are those of Unicode 15.0, this is ", line);
    while (std::getline(lines, line)) {
        if (!line.empty() && line.front() != '#') {
            take(line);
        }
    }
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) {
            parts.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

char32_t from_hex(const std::string& digits) {
    return static_cast<char32_t>(std::stoul(digits, nullptr, 16));
}

void append_utf8(std::string& to, char32_t c) {
    const auto byte = [&](char32_t bits) {
        to += static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

BreakCase break_case(const std::string& line) {
    const std::size_t comment = line.find('#');
    std::string data = line.substr(0, comment);
    std::replace(data.begin(), data.end(), '\t', ' ');
    BreakCase result;
    for (const std::string& part : split(data, ' ')) {
        if (part == "÷" || part == "×") {
            result.breaks.push_back(part == "÷");
        } else {
            result.text += from_hex(part);
        }
    }
    for (const std::string& part : split(line.substr(comment), '[')) {
        if (const std::size_t end = part.find(']'); end != std::string::npos) {
            result.rules.push_back(part.substr(0, end));
        }
    }
    REQUIRE(result.breaks.size() == result.text.size() + 1);
    REQUIRE(result.rules.size() == result.breaks.size());
    // At the ends of the text there is nothing to choose.
    result.breaks.erase(result.breaks.begin());
    result.breaks.pop_back();
    result.rules.erase(result.rules.begin());
    result.rules.pop_back();
    return result;
}

}  // namespace portraits::text::testing
