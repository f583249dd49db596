#include "generator/write/sheet_objects.h"

#include <fmt/format.h>

#include "generator/write/compress.h"
#include "generator/write/content_stream.h"
#include "generator/write/path_operators.h"

namespace portraits::write {
namespace {

/// The page's content with what it needs, in its own places; the box is the part that is shown.
int add_form(ObjectFile& file, const EncodedPage& page, const PlacedPage& placed,
             const PageResources& resources) {
    const int number = file.reserve();
    const Rect shown = placed.shown.moved(Point{} - placed.trim.grown(page.bleed).origin);
    Entries form;
    form.name("Type", "XObject")
        .name("Subtype", "Form")
        .box("BBox", shown, page.trim.height + page.bleed * 2)
        .raw("Resources", resources_of(page, resources).dictionary())
        .name("Filter", "FlateDecode");
    file.write_stream(number, form.text(), page.content);
    return number;
}

/// The lower left corner of the page's bleed box, which is its content's origin, on the sheet.
void place_form(ContentStream& out, std::size_t number, const PlacedPage& placed, Length bleed,
                const PageFrame& frame) {
    const Rect whole = placed.trim.grown(bleed);
    out.op("q").raw("1 0 0 1 ");
    out.point(frame.x(whole.left()), frame.y(whole.bottom())).op("cm");
    out.resource("P", static_cast<std::int64_t>(number)).op("Do").op("Q");
}

/// The colour of marks that every plate bears.
constexpr std::string_view all_plates =
    "<</All[/Separation/All/DeviceCMYK<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0 0]"
    "/C1[1 1 1 1]>>]>>";

class SheetWriter {
public:
    SheetWriter(Objects& objects, const PageTree& tree, const PageStore& pages,
                const PageResources& all)
        : file_{objects.file()}, tree_{tree}, pages_{pages}, all_{all} {}

    Entries write(const Sheet& sheet, const EncodedMarks* marks) {
        const Length height = sheet.size.height;
        Entries page = tree_.begun();
        for (const char* box : {"MediaBox", "CropBox"}) {
            page.box(box, {{}, sheet.size}, height);
        }
        page.box("BleedBox", sheet.bleed, height).box("TrimBox", sheet.trim, height);
        ContentStream out;
        Entries resources;
        resources.raw("XObject", add_forms(sheet, out).dictionary());
        if (marks != nullptr) {
            add_marks(*marks, resources, out);
        }
        const int contents = file_.reserve();
        file_.write_stream(contents, "/Filter/FlateDecode", deflated(out.text()));
        return page.raw("Resources", resources.dictionary()).reference("Contents", contents);
    }

private:
    Entries add_forms(const Sheet& sheet, ContentStream& out) {
        const PageFrame frame{{}, sheet.size.height};
        Entries forms;
        for (const PlacedPage& placed : sheet.pages) {
            if (placed.page) {
                const auto page = pages_.at(*placed.page);
                forms.reference(fmt::format("P{}", *placed.page),
                                add_form(file_, *page, placed, all_));
                place_form(out, *placed.page, placed, page->bleed, frame);
            }
        }
        return forms;
    }

    void add_marks(const EncodedMarks& marks, Entries& resources, ContentStream& out) {
        resources.raw("ColorSpace", all_plates);
        if (marks.font) {
            Entries fonts;
            add_font(fonts, *marks.font, all_);
            resources.raw("Font", fonts.dictionary());
        }
        out.raw(marks.content);
    }

    ObjectFile& file_;
    const PageTree& tree_;
    const PageStore& pages_;
    const PageResources& all_;
};

}  // namespace

void add_sheets(Objects& objects, Dict catalog, const PageStore& pages,
                const PageResources& resources, const std::vector<Sheet>& sheets,
                const std::vector<EncodedMarks>& marks) {
    PageTree tree{objects, catalog, sheets.size()};
    SheetWriter writer{objects, tree, pages, resources};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        tree.write(i, writer.write(sheets[i], marks.empty() ? nullptr : &marks[i]));
    }
    tree.write_root();
}

}  // namespace portraits::write
