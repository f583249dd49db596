#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Whom to write to; what is not known is empty.
struct ContactPerson {
    std::string name, role, organisation, email, phone, web;
};

/// A label and the people under it, each part on its own line, addresses as links.
BlockPtr contact(const Scribe& scribe, std::string label, std::vector<ContactPerson> people);

}  // namespace portraits::layout
