#include "generator/write/page_encoder.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "generator/write/compress.h"
#include "generator/write/content_stream.h"
#include "generator/write/exif.h"
#include "generator/write/font_face.h"
#include "generator/write/glyph_operators.h"
#include "generator/write/ink_state.h"
#include "generator/write/path_operators.h"
#include "generator/write/tagging.h"

namespace portraits::write {
namespace {

class PageEncoder {
public:
    PageEncoder(const ink::Job& job, Medium medium, const ink::Page& page, FontStore& fonts)
        : job_{job},
          medium_{medium},
          page_{page},
          fonts_{fonts},
          frame_{frame_of(page, medium)},
          colours_{out_, job.palette, medium},
          tagger_{encoded_, tagged_nodes()} {}

    EncodedPage encode();

private:
    static PageFrame frame_of(const ink::Page& page, Medium medium) {
        const Length bleed = medium == Medium::Print ? page.bleed : Length{};
        return {bleed, page.trim.height + bleed};
    }
    /// The print file has no structure.
    [[nodiscard]] const std::vector<ink::Node>& tagged_nodes() const {
        static const std::vector<ink::Node> none;
        return medium_ == Medium::Screen ? page_.content.nodes : none;
    }

    void write_group(const ItemGroup& group);
    void begin_mark(const ItemGroup& group);
    void gather_links();

    void write(const ink::GlyphRun& run);
    void write(const ink::Path& path);
    void write(const ink::Picture& picture);
    void write(const ink::Link& /*link*/) {}

    void enter_text();
    void leave_text();
    void set_font(const ink::GlyphRun& run);
    void move_to(const ink::GlyphRun& run);

    const ink::Job& job_;
    Medium medium_;
    const ink::Page& page_;
    FontStore& fonts_;
    PageFrame frame_;
    EncodedPage encoded_;
    ContentStream out_;
    InkState colours_;
    Tagger tagger_;

    bool in_text_ = false;
    bool turned_ = false;                   ///< the text matrix is rotated
    std::int64_t line_x_ = 0, line_y_ = 0;  ///< start of the last line, hundredths
    std::optional<ink::FontId> font_;
    Length font_size_;
    GlyphState glyph_state_;
};

EncodedPage PageEncoder::encode() {
    encoded_.trim = page_.trim;
    encoded_.name = page_.name;
    encoded_.bleed = page_.bleed;
    encoded_.label = page_.label;
    for (const ItemGroup& group : group_by_node(page_.content.items, tagged_nodes())) {
        write_group(group);
    }
    leave_text();
    if (medium_ == Medium::Screen) {
        gather_links();
        tagger_.finish();
        encoded_.destinations = page_.content.destinations;
    }
    encoded_.content = deflated(out_.text());
    return std::move(encoded_);
}

/// Marks and text objects must nest: marks around text alone stand inside the text object, others outside.
void PageEncoder::write_group(const ItemGroup& group) {
    const bool marked = medium_ == Medium::Screen;
    if (marked) {
        if (group.only_text) {
            enter_text();
        } else {
            leave_text();
        }
        begin_mark(group);
    }
    for (std::size_t i = group.begin; i < group.end; ++i) {
        const ink::Item& item = page_.content.items[i];
        std::visit([&](const auto& shape) { write(shape); }, item.shape);
        if (marked && item.node != ink::NodeId::Artifact) {
            tagger_.cover(item.node, ink::bounds(item));
        }
    }
    if (marked) {
        if (!group.only_text) {
            leave_text();
        }
        out_.op("EMC");
    }
}

void PageEncoder::begin_mark(const ItemGroup& group) {
    if (group.node == ink::NodeId::Artifact) {
        out_.op("/Artifact BMC");
        return;
    }
    const ink::Node& node = page_.content.nodes.at(static_cast<std::size_t>(group.node));
    const bool is_turned = !group.turned.empty();
    const int id =
        is_turned ? tagger_.mark_replaced(group.node, group.turned) : tagger_.mark(group.node);
    out_.raw('/').raw(ink::name_of(is_turned ? ink::Role::Span : node.role)).raw("<</MCID ");
    out_.integer(id).op(">>BDC");
}

/// After the ink, so that the annotation is the last part of its Link element.
void PageEncoder::gather_links() {
    for (const ink::Item& item : page_.content.items) {
        const auto* link = std::get_if<ink::Link>(&item.shape);
        if (link == nullptr) {
            continue;
        }
        const bool tagged =
            item.node != ink::NodeId::Artifact &&
            page_.content.nodes.at(static_cast<std::size_t>(item.node)).role == ink::Role::Link;
        if (tagged) {
            tagger_.link(item.node, static_cast<int>(encoded_.links.size()));
        }
        encoded_.links.push_back({*link, tagged});
    }
}

void PageEncoder::write(const ink::GlyphRun& run) {
    if (run.glyphs.empty()) {
        return;
    }
    enter_text();
    colours_.overprint(true, run.colour);
    colours_.fill(run.colour);
    set_font(run);
    move_to(run);
    show_glyphs(out_, run, fonts_.face(run.font), glyph_state_, encoded_.fonts[run.font]);
}

void PageEncoder::write(const ink::Path& path) {
    const std::string_view painting = painting_operator(path);
    if (path.verbs.empty() || painting.empty()) {
        return;
    }
    leave_text();
    colours_.overprint(path.stroke && !path.fill, path.stroke ? path.stroke->colour : *path.fill);
    if (path.fill) {
        colours_.fill(*path.fill);
    }
    if (path.stroke) {
        colours_.stroke(*path.stroke);
    }
    write_outline(out_, path, frame_);
    out_.op(painting);
}

/// The whole picture is laid out so that the cropped part fills the frame, and clipped to it.
void PageEncoder::write(const ink::Picture& picture) {
    leave_text();
    const auto& crop = picture.crop;
    const double width = picture.frame.size.width.to_pt() / crop.width;
    const double height = picture.frame.size.height.to_pt() / crop.height;
    const double left = (frame_.left + picture.frame.left()).to_pt() - crop.x * width;
    const double top = (frame_.foot - picture.frame.top()).to_pt() + crop.y * height;
    const auto& file = job_.pictures.at(static_cast<std::size_t>(picture.picture));
    // The unit square of the stored picture to the upright one, then to the page.
    const UnitTurn turn = turn_upright(file.orientation);
    out_.op("q");
    write_rectangle(out_, picture.frame, frame_);
    out_.op("W n");
    out_.number(turn.a * width).number(turn.b * height);
    out_.number(turn.c * width).number(turn.d * height);
    out_.number(left + turn.e * width).number(top - height + turn.f * height).op("cm");
    out_.resource("Im", static_cast<std::int64_t>(picture.picture)).op("Do");
    out_.op("Q");
    double& widest = encoded_.pictures[picture.picture];
    widest = std::max(widest, width);
}

void PageEncoder::enter_text() {
    if (!in_text_) {
        out_.op("BT");
        in_text_ = true;
        turned_ = false;
        line_x_ = line_y_ = 0;
    }
}

void PageEncoder::leave_text() {
    if (in_text_) {
        out_.op("ET");
        in_text_ = false;
    }
}

void PageEncoder::set_font(const ink::GlyphRun& run) {
    if (font_ != run.font || font_size_ != run.size) {
        out_.resource("F", static_cast<std::int64_t>(run.font));
        out_.number(run.size.to_pt()).op("Tf");
        font_ = run.font;
        font_size_ = run.size;
    }
}

void PageEncoder::move_to(const ink::GlyphRun& run) {
    const std::int64_t x = frame_.x(run.origin.x);
    const std::int64_t y = frame_.y(run.origin.y);
    if (run.rotation == 0 && !turned_) {
        out_.point(x - line_x_, y - line_y_).op("Td");
    } else {
        const double angle = run.rotation * std::numbers::pi / 180;
        const double cosine = std::cos(angle);
        const double sine = std::sin(angle);
        for (const double part : {cosine, -sine, sine, cosine}) {
            out_.matrix_part(part);
        }
        out_.point(x, y).op("Tm");
        turned_ = run.rotation != 0;
    }
    line_x_ = x;
    line_y_ = y;
}

}  // namespace

EncodedPage encode_page(const ink::Job& job, Medium medium, const ink::Page& page,
                        FontStore& fonts) {
    return PageEncoder{job, medium, page, fonts}.encode();
}

}  // namespace portraits::write
