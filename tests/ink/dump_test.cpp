#include "generator/ink/dump.h"

#include <doctest/doctest.h>

namespace portraits::ink {
namespace {

Job job() {
    Job job;
    job.palette = {{"k100", {0, 0, 0, 1}, {27, 26, 26}}, {"ceiba", {0.88, 0.18, 0.74, 0.3}, {}}};
    job.fonts = {{"NotoSerifDisplay-Light", "", 0, nullptr}};
    PictureFile fire;
    fire.path = "data/pictures/fire.jpg";
    fire.width = 1200;
    fire.height = 800;
    job.pictures = {fire};
    return job;
}

Page page() {
    Page page;
    page.trim = {Length::mm(210), Length::mm(297)};
    page.bleed = Length::mm(3);
    page.label = std::string{"6"};
    page.name = "portrait villa-maria";
    return page;
}

GlyphRun run() {
    GlyphRun run;
    run.size = Length::pt(46);
    run.origin = {Length::mm(18), Length::mm(39.4)};
    run.text = "Villa \"María\"";
    run.glyphs = {{1, static_cast<std::int32_t>(Length::mm(81.23).to_raw()), 0, 0, 0}};
    return run;
}

std::string lines_after_first(const std::string& text) { return text.substr(text.find('\n') + 1); }

}  // namespace

TEST_CASE("a page begins with its size and name") {
    CHECK(dump(page(), job()) ==
          "page 210.00x297.00 bleed 3.00 label \"6\" name \"portrait villa-maria\"\n");
}

TEST_CASE("each item is a line that names its place, ink and tag") {
    Page p = page();
    Node node;
    node.role = Role::H1;
    const NodeId heading = p.content.add(node);
    p.content.draw(run(), heading);
    GlyphRun turned = run();
    turned.rotation = -90;
    turned.right_to_left = true;
    turned.size = Length::pt(6.6);
    p.content.draw(turned);
    p.content.draw(Path::rule({Length::mm(18), Length::mm(63)}, {Length::mm(72), Length::mm(63)},
                              {SwatchId{0}, Length::pt(0.6), Cap::Round}));
    p.content.draw(Path::rectangle(Rect::mm(0, 0, 5, 10), SwatchId{1}));
    p.content.draw(Picture{{}, Rect::mm(78, 63, 135, 81), {0, 0.1, 1, 0.9}});
    p.content.draw(Link{Rect::mm(18, 270, 54, 4.5), "mailto:a@example.org", "", "write"});
    p.content.draw(Link{Rect::mm(18, 275, 54, 4.5), "", "contents", ""});
    p.content.destinations.push_back({"villa-maria", {Length{}, Length::mm(26.4)}});
    CHECK(lines_after_first(dump(p, job())) ==
          R"(text 18.00 39.40 "Villa \"María\"" NotoSerifDisplay-Light 46pt k100 w=81.23 tag=0
text 18.00 39.40 "Villa \"María\"" NotoSerifDisplay-Light 6.6pt k100 w=81.23 turned=-90 rtl
path M 18.00 63.00 L 72.00 63.00 stroke=k100 0.6pt round
path M 0.00 0.00 L 5.00 0.00 L 5.00 10.00 L 0.00 10.00 Z fill=ceiba
picture 78.00 63.00 135.00x81.00 "fire.jpg" crop=0,0.1,1,0.9
link 18.00 270.00 54.00x4.50 "mailto:a@example.org" says "write"
link 18.00 275.00 54.00x4.50 to "contents"
place 0.00 26.40 "villa-maria"
structure
  0 H1
)");
}

TEST_CASE("a long path is summed up, and its sum changes with any point") {
    Page p = page();
    p.content.draw(Path::disc({Length::mm(50), Length::mm(50)}, Length::mm(10), SwatchId{1}));
    const std::string first = lines_after_first(dump(p, job()));
    CHECK(first.find("path 40.00 40.00 20.00x20.00 points=13 hash=") == 0);
    std::get<Path>(p.content.items[0].shape).points[5].x += Length::mm(0.001);
    CHECK(lines_after_first(dump(p, job())) == first);
    std::get<Path>(p.content.items[0].shape).points[5].x += Length::mm(0.02);
    CHECK(lines_after_first(dump(p, job())) != first);
}

TEST_CASE("structure is an indented tree with all that a node says") {
    Page p = page();
    Node table;
    table.role = Role::Table;
    const NodeId top = p.content.add(table);
    const NodeId row = p.content.add(Role::TR, top);
    Node head;
    head.role = Role::TH;
    head.parent = row;
    head.scope = Node::Scope::Row;
    head.column_span = 2;
    head.lang = "ko";
    p.content.add(head);
    Node figure;
    figure.role = Role::Figure;
    figure.alt = "a star";
    p.content.add(figure);
    Node list;
    list.role = Role::L;
    list.numbering = Node::Numbering::Decimal;
    p.content.add(list);
    CHECK(lines_after_first(dump(p, job())) ==
          "structure\n"
          "  0 Table\n"
          "    1 TR\n"
          "      2 TH lang=\"ko\" scope=row span=2\n"
          "  3 Figure alt=\"a star\"\n"
          "  4 L numbering=decimal\n");
}

TEST_CASE("nothing smaller than the rounding shows, not even a sign") {
    Page p = page();
    p.content.draw(
        Path::rule({Length::mm(-0.001), {}}, {Length::mm(1), {}}, {SwatchId{0}, Length::pt(1)}));
    CHECK(lines_after_first(dump(p, job())) == "path M 0.00 0.00 L 1.00 0.00 stroke=k100 1pt\n");
}

}  // namespace portraits::ink
