#include "generator/check/editorial_addresses.h"

#include <fmt/format.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "generator/record/nearest.h"

namespace portraits::check {
namespace {

/// Top-level domains that are no country's. Of the more than a thousand, those that public bodies, schools and offices use;
/// the last four are kept for examples (RFC 2606).
constexpr std::array<std::string_view, 33> generic_endings{
    "com",    "org",     "net",        "edu",        "gov",      "int",       "mil",
    "info",   "biz",     "name",       "museum",     "coop",     "asia",      "cat",
    "eus",    "gal",     "scot",       "wales",      "city",     "community", "education",
    "school", "academy", "university", "foundation", "ngo",      "online",    "berlin",
    "london", "example", "test",       "invalid",    "localhost"};

/// Endings of countries that are not their ISO 3166 code.
constexpr std::array<std::string_view, 4> other_countries{"uk", "eu", "su", "ac"};

/// The hosts of most private mailboxes, which a slip turns into nobody's.
constexpr std::array<std::string_view, 22> well_known{
    "gmail.com", "googlemail.com", "hotmail.com", "yahoo.com", "outlook.com", "icloud.com",
    "live.com",  "yahoo.co.uk",    "hotmail.fr",  "yahoo.fr",  "yahoo.es",    "hotmail.es",
    "naver.com", "daum.net",       "hanmail.net", "mail.ru",   "yandex.ru",   "yahoo.com.br",
    "163.com",   "126.com",        "qq.com",      "ukr.net"};

/// Labels that stand for authorities and universities under a country's ending alone.
constexpr std::array<std::string_view, 5> authorities{"edu", "ac", "gov", "gob", "mil"};

template <typename List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lower(std::string_view text) {
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool is_country(std::string_view ending) {
    std::string code{ending};
    std::transform(code.begin(), code.end(), code.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const char* const* country = uloc_getISOCountries(); *country != nullptr; ++country) {
        if (code == *country) {
            return true;
        }
    }
    return holds(other_countries, ending);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

bool is_label(std::string_view label) {
    const bool letters = std::all_of(label.begin(), label.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' ||
               c >= 0x80;  // hosts may have letters of any script
    });
    return !label.empty() && letters && label.front() != '-' && label.back() != '-';
}

std::string fault_of_host(std::string_view host) {
    const std::vector<std::string_view> labels = split(host, '.');
    if (labels.size() < 2) {
        return fmt::format("`{}` has no ending such as .org", host);
    }
    for (const std::string_view label : labels) {
        if (!is_label(label)) {
            return fmt::format("`{}` is no host's name", host);
        }
    }
    return {};
}

}  // namespace

std::string fault_of_email(std::string_view address) {
    const std::size_t at = address.find('@');
    if (address.find(' ') != std::string_view::npos) {
        return "it has a space";
    }
    if (at == std::string_view::npos || address.find('@', at + 1) != std::string_view::npos) {
        return "it needs one @";
    }
    for (const std::string_view atom : split(address.substr(0, at), '.')) {
        const bool good = std::all_of(atom.begin(), atom.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c >= 0x80 ||
                   std::string_view{"!#$%&'*+-/=?^_`{|}~"}.find(static_cast<char>(c)) !=
                       std::string_view::npos;
        });
        if (atom.empty() || !good) {
            return fmt::format("`{}` is no mailbox", address.substr(0, at));
        }
    }
    return fault_of_host(address.substr(at + 1));
}

std::string fault_of_web(std::string_view address) {
    if (address.find(' ') != std::string_view::npos) {
        return "it has a space";
    }
    const std::size_t scheme = address.find(':');
    const bool with_scheme = scheme != std::string_view::npos && scheme < address.find('.');
    if (with_scheme && !address.starts_with("http://") && !address.starts_with("https://")) {
        return fmt::format("`{}` is no scheme of a web page", address.substr(0, address.find('.')));
    }
    if (std::string_view{".,;:"}.find(address.back()) != std::string_view::npos) {
        return "it ends in a punctuation mark";
    }
    return fault_of_host(host_of(address));
}

std::string doubt_of_host(std::string_view host) {
    const std::string name = lower(host);
    const std::vector<std::string_view> labels = split(name, '.');
    const std::string_view ending = labels.back();
    if (!holds(generic_endings, ending) && !is_country(ending)) {
        return fmt::format("no country or organization has the ending .{}", ending);
    }
    const bool generic = !is_country(ending);
    if (generic && labels.size() >= 3 && holds(authorities, labels[labels.size() - 2])) {
        return fmt::format(".{}.{} belongs to nobody: a country's ending is expected",
                           labels[labels.size() - 2], ending);
    }
    for (const std::string_view known : well_known) {
        const bool long_enough = known.size() >= 8;  // short ones have many true neighbours
        if (long_enough && name != known && !holds(well_known, name) &&
            record::edit_distance(name, known) == 1) {
            return fmt::format("is {} meant?", known);
        }
    }
    return {};
}

std::string_view host_of(std::string_view address) {
    if (const std::size_t at = address.find('@'); at != std::string_view::npos) {
        return address.substr(at + 1);
    }
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) {
        address.remove_prefix(scheme + 3);
    }
    return address.substr(0, address.find_first_of("/?#:"));
}

std::string plain_phone(std::string_view number) {
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i) {
        // The (0) is dialled inside the country only.
        if (number.substr(i).starts_with("(0)")) {
            i += 2;
        } else if (std::string_view{" -.()/"}.find(number[i]) == std::string_view::npos) {
            plain += number[i];
        }
    }
    return plain;
}

std::string fault_of_phone(std::string_view plain) {
    if (plain.starts_with("00")) {
        return "write + in place of 00";
    }
    if (!plain.starts_with('+')) {
        return "begin with + and the country's code";
    }
    plain.remove_prefix(1);
    const bool digits = std::all_of(plain.begin(), plain.end(),
                                    [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!digits || plain.starts_with('0')) {
        return "after + comes the country's code, then digits alone";
    }
    return plain.size() < 8 || plain.size() > 15
               ? fmt::format("{} digits; a number has 8 to 15", plain.size())
               : std::string{};
}

}  // namespace portraits::check
