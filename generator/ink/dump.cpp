#include "generator/ink/dump.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace portraits::ink {
namespace {

template <typename... Args>
void append(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

/// Hundredths of a millimetre: what is rounded alike is written and hashed alike, and there is no minus zero.
long long hundredths_mm(Length length) { return std::llround(length.to_mm() * 100); }

std::string mm(Length length) {
    return fmt::format("{:.2f}", static_cast<double>(hundredths_mm(length)) / 100);
}

std::string at(Point p) { return mm(p.x) + ' ' + mm(p.y); }

std::string box(const Rect& rect) {
    return fmt::format("{} {}x{}", at(rect.origin), mm(rect.size.width), mm(rect.size.height));
}

/// As few digits as say it: `9`, `0.25`, `-90`.
std::string brief(double value) {
    return fmt::format("{:g}", static_cast<double>(std::llround(value * 1000)) / 1000);
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out += '"';
}

/// FNV-1a over verbs and rounded places.
std::uint32_t hash_of(const Path& path) {
    std::uint32_t hash = 0x811C9DC5U;
    const auto mix = [&](std::uint64_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            hash = (hash ^ static_cast<std::uint32_t>(value >> shift & 255U)) * 0x01000193U;
        }
    };
    for (const Verb verb : path.verbs) {
        mix(static_cast<std::uint64_t>(verb));
    }
    for (const Point p : path.points) {
        mix(static_cast<std::uint64_t>(hundredths_mm(p.x)));
        mix(static_cast<std::uint64_t>(hundredths_mm(p.y)));
    }
    return hash;
}

std::string outline(const Path& path) {
    static constexpr std::string_view letters = "MLCZ";
    std::string out;
    std::size_t next = 0;
    for (const Verb verb : path.verbs) {
        append(out, " {}", letters[static_cast<std::size_t>(verb)]);
        const std::size_t count = verb == Verb::Close ? 0 : verb == Verb::Curve ? 3 : 1;
        for (std::size_t i = 0; i < count; ++i) {
            append(out, " {}", at(path.points[next++]));
        }
    }
    return out;
}

class Dumper {
public:
    Dumper(const Page& page, const Job& job) : page_{page}, job_{job} {}

    std::string dump();

private:
    [[nodiscard]] const std::string& colour(SwatchId id) const {
        return swatch(job_.palette, id).name;
    }
    void write(const GlyphRun& run);
    void write(const Path& path);
    void write(const Picture& picture);
    void write(const Link& link);
    void write_item(const Item& item);
    void write_structure();
    void write_node(std::size_t node, const std::vector<std::vector<std::size_t>>& kids, int depth);

    const Page& page_;
    const Job& job_;
    std::string out_;
};

std::string Dumper::dump() {
    append(out_, "page {}x{} bleed {} label {} name {}\n", mm(page_.trim.width),
           mm(page_.trim.height), mm(page_.bleed), in_quotes(page_.label), in_quotes(page_.name));
    for (const Item& item : page_.content.items) {
        write_item(item);
    }
    for (const Destination& destination : page_.content.destinations) {
        append(out_, "place {} {}\n", at(destination.place), in_quotes(destination.name));
    }
    write_structure();
    return std::move(out_);
}

void Dumper::write_item(const Item& item) {
    std::visit([&](const auto& shape) { write(shape); }, item.shape);
    if (item.node != NodeId::Artifact) {
        append(out_, " tag={}", static_cast<int>(item.node));
    }
    out_ += '\n';
}

void Dumper::write(const GlyphRun& run) {
    append(out_, "text {} {} {} {}pt {} w={}", at(run.origin), in_quotes(run.text),
           job_.fonts.at(static_cast<std::size_t>(run.font)).name, brief(run.size.to_pt()),
           colour(run.colour), mm(run.width()));
    if (run.rotation != 0) {
        append(out_, " turned={}", brief(run.rotation));
    }
    if (run.right_to_left) {
        out_ += " rtl";
    }
}

void Dumper::write(const Path& path) {
    constexpr std::size_t most_points_in_full = 12;
    if (path.points.size() > most_points_in_full) {
        append(out_, "path {} points={} hash={:08x}", box(path.bounds()), path.points.size(),
               hash_of(path));
    } else {
        append(out_, "path{}", outline(path));
    }
    if (path.fill) {
        append(out_, " fill={}", colour(*path.fill));
    }
    if (path.stroke) {
        append(out_, " stroke={} {}pt", colour(path.stroke->colour),
               brief(path.stroke->width.to_pt()));
        out_ += path.stroke->cap == Cap::Round ? " round" : "";
    }
    out_ += path.even_odd ? " even-odd" : "";
}

void Dumper::write(const Picture& picture) {
    const std::filesystem::path path{
        job_.pictures.at(static_cast<std::size_t>(picture.picture)).path};
    append(out_, "picture {} {}", box(picture.frame), in_quotes(path.filename().string()));
    const auto& crop = picture.crop;
    if (crop.x != 0 || crop.y != 0 || crop.width != 1 || crop.height != 1) {
        append(out_, " crop={},{},{},{}", brief(crop.x), brief(crop.y), brief(crop.width),
               brief(crop.height));
    }
}

void Dumper::write(const Link& link) {
    append(out_, "link {} {}", box(link.area),
           link.uri.empty() ? "to " + in_quotes(link.destination) : in_quotes(link.uri));
    if (!link.contents.empty()) {
        append(out_, " says {}", in_quotes(link.contents));
    }
}

void Dumper::write_structure() {
    const auto& nodes = page_.content.nodes;
    std::vector<std::vector<std::size_t>> kids(nodes.size() + 1);  // the last: the top level
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool top = nodes[i].parent == NodeId::Artifact;
        kids.at(top ? nodes.size() : static_cast<std::size_t>(nodes[i].parent)).push_back(i);
    }
    if (!nodes.empty()) {
        out_ += "structure\n";
    }
    for (const std::size_t node : kids.back()) {
        write_node(node, kids, 1);
    }
}

void Dumper::write_node(std::size_t place, const std::vector<std::vector<std::size_t>>& kids,
                        int depth) {
    const Node& node = page_.content.nodes[place];
    append(out_, "{:{}}{} {}", "", depth * 2, place, name_of(node.role));
    for (const auto& [key, value] : {std::pair{"lang", &node.lang}, std::pair{"alt", &node.alt},
                                     std::pair{"text", &node.actual_text}}) {
        if (!value->empty()) {
            append(out_, " {}={}", key, in_quotes(*value));
        }
    }
    if (node.scope != Node::Scope::None) {
        append(out_, " scope={}", node.scope == Node::Scope::Row ? "row" : "column");
    }
    if (node.column_span != 1) {
        append(out_, " span={}", node.column_span);
    }
    if (node.numbering != Node::Numbering::None) {
        append(out_, " numbering={}",
               node.numbering == Node::Numbering::Decimal ? "decimal" : "disc");
    }
    out_ += '\n';
    for (const std::size_t kid : kids[place]) {
        write_node(kid, kids, depth + 1);
    }
}

}  // namespace

std::string dump(const Page& page, const Job& job) { return Dumper{page, job}.dump(); }

}  // namespace portraits::ink
