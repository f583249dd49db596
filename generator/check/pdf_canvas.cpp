// An interpreter of content streams after ISO 32000-1, annex A: all operators, none of which draws. Each mark is kept as a value.

#include "generator/check/pdf_canvas.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace portraits::check::pdf {
namespace {

/// Forms that show themselves must not run for ever.
constexpr std::size_t deepest_form = 16;

using Table = std::unordered_map<std::string, Operator>;

Table make_table() {
    Table table;
    for (const auto* family : {&state_operators(), &path_operators(), &colour_operators(),
                               &text_operators(), &object_operators(), &content_operators()}) {
        for (const NamedOperator& named : *family) {
            table.emplace(named.name, named.run);
        }
    }
    return table;
}

const Table& table_of_operators() {
    static const Table table = make_table();
    return table;
}

}  // namespace

int PageContent::tagged_content(int content) const {
    while (content >= 0 && contents[static_cast<std::size_t>(content)].id < 0) {
        content = contents[static_cast<std::size_t>(content)].parent;
    }
    return content;
}

bool PageContent::is_artifact(int content) const {
    while (content >= 0 && contents[static_cast<std::size_t>(content)].tag != "Artifact") {
        content = contents[static_cast<std::size_t>(content)].parent;
    }
    return content >= 0;
}

Canvas::Canvas(PageContent& out, FontCache& fonts, const Box& page, Object resources)
    : out_{out}, fonts_{fonts}, states_(1), resources_{resources} {
    states_.back().clip = page;
}

void Canvas::save() { states_.push_back(states_.back()); }

void Canvas::restore() {
    if (states_.size() == 1) {
        fault("Q without q");
        return;
    }
    states_.pop_back();
}

Object Canvas::resource(const char* category, const std::string& name) {
    Object found = value(value(resources_.back(), category), name);
    if (found.isNull()) {
        fault(fmt::format("no resource {} of the kind {}", name, category));
    }
    return found;
}

void Canvas::fault(const std::string& what) {
    if (std::find(out_.faults.begin(), out_.faults.end(), what) == out_.faults.end()) {
        out_.faults.push_back(what);
    }
}

void Canvas::begin_content(MarkedContent content) {
    content.parent = contents_.empty() ? -1 : contents_.back();
    contents_.push_back(static_cast<int>(out_.contents.size()));
    out_.contents.push_back(std::move(content));
}

void Canvas::end_content() {
    if (contents_.empty()) {
        fault("EMC without BMC or BDC");
        return;
    }
    contents_.pop_back();
}

void Canvas::add(const Box& box, const Paint& paint, Shape shape) {
    const Box shown = intersection(box, state().clip);
    if (!shown.empty()) {
        out_.marks.push_back(
            {shown, paint, contents_.empty() ? -1 : contents_.back(), std::move(shape)});
    }
}

void Canvas::clip(const Box& box) { state().clip = intersection(state().clip, box); }

void Canvas::interpret(Object content, Object resources) {
    if (resources_.size() > deepest_form) {
        fault("forms nest without end");
        return;
    }
    const std::size_t depth = states_.size();
    const std::size_t open = contents_.size();
    resources_.push_back(resources);
    for_each_operator(content, [this](const std::string& op, Operands& all) { run(op, all); });
    resources_.pop_back();
    if (states_.size() > depth) {
        fault("q without Q");
        states_.resize(depth);
    }
    if (contents_.size() > open) {
        fault("marked content without its EMC");
        contents_.resize(open);
    }
}

void Canvas::run(const std::string& op, Operands& operands) {
    if (op == "BX" || op == "EX") {
        compatibility_ += op == "BX" ? 1 : -1;
        return;
    }
    const auto found = table_of_operators().find(op);
    if (found != table_of_operators().end()) {
        found->second(*this, operands);
    } else if (compatibility_ == 0) {
        fault(fmt::format("unknown operator {}", op));
    }
}

PageContent read_content(const PdfPage& page, FontCache& fonts) {
    PageContent content;
    Canvas canvas{content, fonts, page.media, page.resources};
    canvas.interpret(value(page.object, "Contents"), page.resources);
    return content;
}

}  // namespace portraits::check::pdf
