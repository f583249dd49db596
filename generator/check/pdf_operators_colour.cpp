// Colour: CS cs SC SCN sc scn G g RG rg K k (ISO 32000-1, 8.6.8).

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

Colour& fill(Canvas& canvas) { return canvas.state().fill.colour; }
Colour& stroke(Canvas& canvas) { return canvas.state().stroke.colour; }

using Target = Colour& (*)(Canvas&);

std::vector<double> parts_of(const Operands& v) {
    std::vector<double> parts;
    for (const Object& each : v) {
        if (const std::optional<double> part = number(each)) {
            parts.push_back(*part);
        }
    }
    return parts;
}

template <Target target, ColourFamily family>
void device(Canvas& canvas, Operands& v) {
    target(canvas) = {device_space(family), parts_of(v)};
}

template <Target target>
void space(Canvas& canvas, Operands& v) {
    if (!v.empty()) {
        target(canvas) = first_colour(read_colour_space(v[0], canvas.resources()));
    }
}

/// A pattern's name may follow the components, or stand for them.
template <Target target>
void components(Canvas& canvas, Operands& v) {
    target(canvas).parts = parts_of(v);
}

}  // namespace

const std::vector<NamedOperator>& colour_operators() {
    static const std::vector<NamedOperator> family{
        {"CS", space<stroke>},
        {"cs", space<fill>},
        {"SC", components<stroke>},
        {"SCN", components<stroke>},
        {"sc", components<fill>},
        {"scn", components<fill>},
        {"G", device<stroke, ColourFamily::Gray>},
        {"g", device<fill, ColourFamily::Gray>},
        {"RG", device<stroke, ColourFamily::Rgb>},
        {"rg", device<fill, ColourFamily::Rgb>},
        {"K", device<stroke, ColourFamily::Cmyk>},
        {"k", device<fill, ColourFamily::Cmyk>},
    };
    return family;
}

}  // namespace portraits::check::pdf
