// Marked content: BMC BDC EMC MP DP (ISO 32000-1, 14.6).

#include "generator/check/pdf_canvas.h"

namespace portraits::check::pdf {
namespace {

void begin(Canvas& canvas, Operands& v) {
    MarkedContent content;
    content.tag = v.empty() ? "" : name(v[0]);
    canvas.begin_content(std::move(content));
}

/// Properties stand in place, or under a name in the resources.
void begin_with_properties(Canvas& canvas, Operands& v) {
    MarkedContent content;
    content.tag = v.empty() ? "" : name(v[0]);
    if (v.size() > 1) {
        Object properties = v[1].isName() ? canvas.resource("Properties", name(v[1])) : v[1];
        content.id = static_cast<int>(number_or(value(properties, "MCID"), -1));
        content.lang = text(value(properties, "Lang"));
        content.has_actual_text = has(properties, "ActualText");
        content.actual_text = text(value(properties, "ActualText"));
    }
    canvas.begin_content(std::move(content));
}

void end(Canvas& canvas, Operands& /*v*/) { canvas.end_content(); }
void nothing(Canvas& /*canvas*/, Operands& /*v*/) {}

}  // namespace

const std::vector<NamedOperator>& content_operators() {
    static const std::vector<NamedOperator> family{
        {"BMC", begin},  {"BDC", begin_with_properties}, {"EMC", end}, {"MP", nothing},
        {"DP", nothing},
    };
    return family;
}

}  // namespace portraits::check::pdf
