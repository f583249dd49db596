#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A way to reach the publisher: `Tel.`, `+49 40 …`.
struct AddressLine {
    std::string key, value;
    std::string uri;  ///< `mailto:…`, `https:…`; may be empty
};

struct Addresses {
    std::string network;                ///< left column, in capitals
    std::vector<std::string> postal;    ///< middle column, a line each
    std::vector<AddressLine> contacts;  ///< right column
};

/// How many columns addresses stand in: where there are two, the network's name is left out.
struct AddressForm {
    int columns = 3;
    Length gutter = Length::mm(6);
};

/// The address columns of a back cover, on a field of colour.
BlockPtr address_columns(const Scribe& scribe, Addresses addresses, AddressForm form = {});

}  // namespace portraits::layout
