// Addresses and telephone numbers.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "generator/check/editorial_addresses.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"

namespace portraits::check {
namespace {

using record::Value;

/// Visits the value of a key of all contacts and of the publisher, where it is written.
template <typename Visit>
void for_each_contact(const Manuscript& manuscript, std::string_view key, Visit visit) {
    const auto look = [&](const Value& contact) {
        if (const Value value = contact[key]; !value.text().empty()) {
            visit(value);
        }
    };
    look(manuscript.edition.value["publisher"]);
    for (const record::City& city : manuscript.edition.cities) {
        for (const Value& contact : city.value["contact"].items()) {
            look(contact);
        }
    }
}

/// Addresses in the middle of a text: the word around each @.
void check_emails_in_texts(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        for (std::size_t at = text.find('@'); at != std::string_view::npos;
             at = text.find('@', at + 1)) {
            const std::size_t start = at == 0 ? 0 : text.find_last_of(" (", at - 1) + 1;
            std::string_view word =
                text.substr(start, std::min(text.find_first_of(" )", at), text.size()) - start);
            word = word.substr(0, word.find_last_not_of(".,;:") + 1);
            const bool alone = at == start || start + word.size() == at + 1;
            const std::string fault = alone ? "it has a space" : fault_of_email(word);
            if (!fault.empty()) {
                findings.add(passage.mark(start, word.size()),
                             fmt::format("this is no e-mail address: {}", fault));
            }
        }
    }
}

void check_emails(const Manuscript& manuscript, Findings& findings) {
    for_each_contact(manuscript, "email", [&](const Value& value) {
        if (const std::string fault = fault_of_email(value.text()); !fault.empty()) {
            findings.add(value.mark(), fmt::format("this is no e-mail address: {}", fault));
        }
    });
    check_emails_in_texts(manuscript, findings);
}

void check_domains(const Manuscript& manuscript, Findings& findings) {
    for (const char* key : {"email", "web"}) {
        for_each_contact(manuscript, key, [&](const Value& value) {
            const bool well_formed = key == std::string_view{"email"}
                                         ? fault_of_email(value.text()).empty()
                                         : fault_of_web(value.text()).empty();
            const std::string doubt =
                well_formed ? doubt_of_host(host_of(value.text())) : std::string{};
            if (!doubt.empty()) {
                findings.add(value.mark(),
                             fmt::format("{} is an unlikely host", host_of(value.text())), doubt);
            }
        });
    }
}

void check_web(const Manuscript& manuscript, Findings& findings) {
    for_each_contact(manuscript, "web", [&](const Value& value) {
        if (const std::string fault = fault_of_web(value.text()); !fault.empty()) {
            findings.add(value.mark(), fmt::format("this is no web address: {}", fault));
        }
    });
}

void check_phones(const Manuscript& manuscript, Findings& findings) {
    for (const char* key : {"phone", "fax"}) {
        for_each_contact(manuscript, key, [&](const Value& value) {
            if (const std::string fault = fault_of_phone(plain_phone(value.text()));
                !fault.empty()) {
                findings.add(value.mark(),
                             fmt::format("{} cannot be dialled from abroad", value.text()), fault);
            }
        });
    }
}

constexpr std::array rules{
    Rule{"contact-email",
         Level::Error,
         "an e-mail address that is none",
         "An address with a space or a missing sign reaches nobody. Addresses of contacts and in "
         "texts are looked at.",
         {},
         check_emails},
    Rule{"contact-web",
         Level::Error,
         "a web address that is none",
         "A web address with a space, a wrong scheme or a full stop at its end leads nowhere.",
         {},
         check_web},
    Rule{"contact-domain",
         Level::Warning,
         "an e-mail or web address at an unlikely host",
         "Hosts end in a country's code or one of the known endings; gmial.com is nobody's "
         "mailbox, and edu.net no university's. Send a mail to the address before it is printed.",
         {},
         check_domains},
    Rule{"contact-phone",
         Level::Warning,
         "a telephone number without the country's code",
         "Readers call from other countries: + and the code, then the number, 15 digits at most "
         "(E.164). Spaces, hyphens and brackets may stand between the digits.",
         {},
         check_phones},
};

}  // namespace

std::span<const Rule> contact_rules() { return rules; }

}  // namespace portraits::check
