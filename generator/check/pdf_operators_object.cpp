// External objects, inline images and shadings: Do, BI ID EI, sh (ISO 32000-1, 8.8 to 8.10).

#include <algorithm>
#include <map>

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

/// Pixels an inch: a unit square's side in points against the pixels that fill it.
double pixels_an_inch(const Matrix& place, int width, int height) {
    const double across = length(place.turn({1, 0}));
    const double up = length(place.turn({0, 1}));
    if (across == 0 || up == 0) {
        return 0;
    }
    return 72 * std::min(width / across, height / up);
}

int integer(Object object) { return static_cast<int>(number_or(object, 0)); }

void add_image(Canvas& canvas, Object image, Object space) {
    ImageMark mark;
    mark.object = image;
    mark.place = canvas.state().matrix;
    mark.width = integer(value(image, "Width"));
    mark.height = integer(value(image, "Height"));
    mark.mask = is_true(value(image, "ImageMask"));
    mark.bits = mark.mask ? 1 : integer(value(image, "BitsPerComponent"));
    mark.space =
        mark.mask ? canvas.state().fill.colour.space : read_colour_space(space, canvas.resources());
    mark.ppi = pixels_an_inch(mark.place, mark.width, mark.height);
    const Box box = mark.place.box_of({0, 0, 1, 1});
    canvas.add(box, canvas.state().fill, std::move(mark));
}

void show_form(Canvas& canvas, Object form) {
    canvas.save();
    GraphicsState& state = canvas.state();
    state.matrix = matrix(value(form, "Matrix")).value_or(Matrix{}) * state.matrix;
    if (const std::optional<Box> area = box(value(form, "BBox"))) {
        canvas.clip(state.matrix.box_of(*area));
    }
    Object own = value(form, "Resources");
    canvas.interpret(form, own.isNull() ? canvas.resources() : own);
    canvas.restore();
}

void show_object(Canvas& canvas, Operands& v) {
    Object object = canvas.resource("XObject", v.empty() ? "" : name(v[0]));
    const std::string kind = name(value(object, "Subtype"));
    if (kind == "Image") {
        add_image(canvas, object, value(object, "ColorSpace"));
    } else if (kind == "Form") {
        show_form(canvas, object);
    } else if (!object.isNull()) {
        canvas.fault("an external object that is neither image nor form");
    }
}

/// The keys of an inline image may stand in their short form (ISO 32000-1, table 93).
std::string long_key(const std::string& key) {
    static const std::map<std::string, std::string> table{
        {"BPC", "BitsPerComponent"},
        {"CS", "ColorSpace"},
        {"D", "Decode"},
        {"F", "Filter"},
        {"H", "Height"},
        {"I", "Interpolate"},
        {"IM", "ImageMask"},
        {"W", "Width"},
    };
    const auto found = table.find(key);
    return found == table.end() ? key : found->second;
}

void inline_image(Canvas& canvas, Operands& v) {
    Object image = Object::newDictionary();
    for (std::size_t i = 0; i + 1 < v.size(); i += 2) {
        image.replaceKey("/" + long_key(name(v[i])), v[i + 1]);
    }
    add_image(canvas, image, value(image, "ColorSpace"));
}

void shading(Canvas& canvas, Operands& v) {
    Object found = canvas.resource("Shading", v.empty() ? "" : name(v[0]));
    canvas.add(canvas.state().clip, canvas.state().fill,
               ShadingMark{read_colour_space(value(found, "ColorSpace"), canvas.resources())});
}

void nothing(Canvas& /*canvas*/, Operands& /*v*/) {}

}  // namespace

const std::vector<NamedOperator>& object_operators() {
    static const std::vector<NamedOperator> family{
        {"Do", show_object}, {"BI", nothing}, {"ID", inline_image},
        {"EI", nothing},     {"sh", shading},
    };
    return family;
}

}  // namespace portraits::check::pdf
