#pragma once

#include <string>
#include <string_view>

namespace portraits::check {

/// What keeps a text from being an e-mail address (the dot-atom form of RFC 5322, section 3.4.1); empty if nothing does.
std::string fault_of_email(std::string_view address);

/// What keeps a text from being a web address, with or without its scheme; empty if nothing does.
std::string fault_of_web(std::string_view address);

/// What is unlikely about a host's name: an ending that no country or organization has, a letter that differs from a
/// well-known host, an authority's name under a commercial ending. Empty if nothing is.
std::string doubt_of_host(std::string_view host);

/// The host of an e-mail or web address.
std::string_view host_of(std::string_view address);

/// A telephone number without what only helps readers: spaces, hyphens, brackets, `(0)`.
std::string plain_phone(std::string_view number);

/// What keeps a plain number from being one of E.164: `+`, the country's code, 8 to 15 digits in all; empty if nothing
/// does.
std::string fault_of_phone(std::string_view plain);

}  // namespace portraits::check
