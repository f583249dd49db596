#include "generator/ink/fragment.h"

#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace portraits::ink {
namespace {

constexpr std::array<std::string_view, 26> role_names{
    "Document", "Part", "Sect",  "Div",       "H1",   "H2",   "H3",    "P",          "L",
    "LI",       "Lbl",  "LBody", "Table",     "TR",   "TH",   "TD",    "BlockQuote", "Caption",
    "Figure",   "TOC",  "TOCI",  "Reference", "Link", "Note", "Index", "Span"};

NodeId shifted(NodeId id, std::size_t by, NodeId top) {
    return id == NodeId::Artifact ? top : static_cast<NodeId>(static_cast<std::size_t>(id) + by);
}

/// The run's em box, upright or turned about its origin.
Rect bounds_of(const GlyphRun& run) {
    const double angle = run.rotation * std::numbers::pi / 180;
    const Length width = run.width();
    Rect box{run.origin, {}};
    for (const Length dx : {Length{}, width}) {
        for (const Length dy : {-run.size, run.size * 0.35}) {
            const Point corner{run.origin.x + dx * std::cos(angle) - dy * std::sin(angle),
                               run.origin.y + dx * std::sin(angle) + dy * std::cos(angle)};
            box = united(box, {corner, {}});
        }
    }
    return box;
}

struct Mover {
    Point offset;

    void operator()(GlyphRun& run) const { run.origin = run.origin + offset; }
    void operator()(Path& path) const {
        for (Point& p : path.points) {
            p = p + offset;
        }
    }
    void operator()(Picture& picture) const { picture.frame = picture.frame.moved(offset); }
    void operator()(Link& link) const { link.area = link.area.moved(offset); }
};

/// Where the baseline of a run ends.
Point end_of(const GlyphRun& run) {
    const double angle = run.rotation * std::numbers::pi / 180;
    const Length width = run.width();
    return run.origin + Point{width * std::cos(angle), width * std::sin(angle)};
}

struct Reflector {
    Length width;

    [[nodiscard]] Point at(Point p) const { return {width - p.x, p.y}; }
    [[nodiscard]] Rect at(const Rect& box) const {
        return {{width - box.right(), box.top()}, box.size};
    }

    /// The baseline is mirrored and then read from its other end, which keeps ascenders on their side.
    void operator()(GlyphRun& run) const {
        run.origin = at(end_of(run));
        run.rotation = run.rotation == 0 ? 0 : -run.rotation;
    }
    void operator()(Path& path) const {
        for (Point& p : path.points) {
            p = at(p);
        }
    }
    void operator()(Picture& picture) const { picture.frame = at(picture.frame); }
    void operator()(Link& link) const { link.area = at(link.area); }
};

struct Bounder {
    Rect operator()(const GlyphRun& run) const { return bounds_of(run); }
    Rect operator()(const Path& path) const {
        return path.stroke ? path.bounds().grown(path.stroke->width / 2) : path.bounds();
    }
    Rect operator()(const Picture& picture) const { return picture.frame; }
    Rect operator()(const Link& link) const { return link.area; }
};

}  // namespace

std::string_view name_of(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

NodeId Fragment::add(Node node) {
    nodes.push_back(std::move(node));
    return static_cast<NodeId>(nodes.size() - 1);
}

NodeId Fragment::add(Role role, NodeId parent) {
    Node node;
    node.role = role;
    node.parent = parent;
    return add(std::move(node));
}

void Fragment::draw(std::variant<GlyphRun, Path, Picture, Link> shape, NodeId node) {
    items.push_back({std::move(shape), node});
}

void Fragment::take(Fragment other, Point offset, NodeId parent, NodeId untagged) {
    other.move(offset);
    const std::size_t shift = nodes.size();
    for (Node& node : other.nodes) {
        node.parent = shifted(node.parent, shift, parent);
    }
    for (Item& item : other.items) {
        item.node = shifted(item.node, shift, untagged);
    }
    std::move(other.nodes.begin(), other.nodes.end(), std::back_inserter(nodes));
    std::move(other.items.begin(), other.items.end(), std::back_inserter(items));
    std::move(other.destinations.begin(), other.destinations.end(),
              std::back_inserter(destinations));
}

void Fragment::move(Point offset) {
    if (offset == Point{}) {
        return;
    }
    for (Item& item : items) {
        ink::move(item, offset);
    }
    for (Destination& destination : destinations) {
        destination.place = destination.place + offset;
    }
}

void Fragment::reflect(Length width) {
    for (Item& item : items) {
        ink::reflect(item, width);
    }
    for (Destination& destination : destinations) {
        destination.place.x = width - destination.place.x;
    }
}

void move(Item& item, Point offset) { std::visit(Mover{offset}, item.shape); }

void reflect(Item& item, Length width) { std::visit(Reflector{width}, item.shape); }

Rect bounds(const Item& item) { return std::visit(Bounder{}, item.shape); }

}  // namespace portraits::ink
