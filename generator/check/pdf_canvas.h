#pragma once

#include <string>
#include <vector>

#include "generator/check/pdf_marks.h"
#include "generator/check/pdf_operators.h"

namespace portraits::check::pdf {

/// Text state, but for the matrices: it outlives text objects (ISO 32000-1, 9.3).
struct TextState {
    double character_space = 0, word_space = 0, horizontal = 1, leading = 0, size = 0, rise = 0;
    int mode = 0;
    const PdfFont* font = nullptr;
};

struct GraphicsState {
    Matrix matrix;
    Box clip;
    Paint fill, stroke;
    double line_width = 1;
    TextState text;
};

/// What the operators of a page work on: the graphics state, the path, the text matrices, and the marks they leave. Each family of
/// operators stands in a file of its own.
class Canvas {
public:
    Canvas(PageContent& out, FontCache& fonts, const Box& page, Object resources);

    GraphicsState& state() { return states_.back(); }
    void save();
    void restore();

    [[nodiscard]] Object resource(const char* category, const std::string& name);
    [[nodiscard]] Object resources() const { return resources_.back(); }
    FontCache& fonts() { return fonts_; }
    /// Says what an operator does wrong.
    void fault(const std::string& what);

    // The path under construction, in page space.
    PathBuilder path;
    /// The path that the next painting operator ends becomes a clip as well.
    bool clip_pending = false;

    // The text object.
    Matrix text_matrix, line_matrix;
    bool in_text = false;

    void begin_content(MarkedContent content);
    void end_content();

    /// Adds a mark if anything of it shows.
    void add(const Box& box, const Paint& paint, Shape shape);
    /// Narrows the clip. One that is no rectangle counts by its box: what is measured may be too much, never too little.
    void clip(const Box& box);

    /// Interprets a content stream with its own resources; page and forms alike.
    void interpret(Object content, Object resources);

private:
    void run(const std::string& op, Operands& operands);

    PageContent& out_;
    FontCache& fonts_;
    std::vector<GraphicsState> states_;
    std::vector<Object> resources_;
    std::vector<int> contents_;  ///< those that are open, as places in the page's list
    int compatibility_ = 0;      ///< depth of BX … EX, where unknown operators are no fault
};

using Operator = void (*)(Canvas&, Operands&);
struct NamedOperator {
    const char* name;
    Operator run;
};

// The families, each in its own file.
const std::vector<NamedOperator>& state_operators();
const std::vector<NamedOperator>& path_operators();
const std::vector<NamedOperator>& colour_operators();
const std::vector<NamedOperator>& text_operators();
const std::vector<NamedOperator>& object_operators();
const std::vector<NamedOperator>& content_operators();

}  // namespace portraits::check::pdf
