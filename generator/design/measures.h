#pragma once

#include <functional>
#include <map>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::design {

/// The named lengths that templates are drawn from, in millimetres. Where a layout gives a name of
/// its base another value, all that follows from it by formulas moves along.
class Measures {
public:
    using Named = std::map<std::string, record::Value, std::less<>>;

    /// Works out every name. One that follows from itself, or from what there is not, is an error.
    Measures(const Named& named, Diagnostics& diagnostics);

    /// A tree of the layout with numbers in the place of its formulas.
    [[nodiscard]] record::Value resolved(const record::Value& tree, Diagnostics& diagnostics) const;

private:
    std::map<std::string, double, std::less<>> numbers_;
};

}  // namespace portraits::design
