#include "generator/write/sheet_objects.h"

#include <fmt/format.h>

#include "generator/write/compress.h"
#include "generator/write/content_stream.h"
#include "generator/write/path_operators.h"

namespace portraits::write {
namespace {

/// The page's content with what it needs, in its own places; the box is the part that is shown.
Dict add_form(Objects& objects, const EncodedPage& page, const PlacedPage& placed,
              const PageResources& resources) {
    Dict form = objects.stream(page.content, Filter::Flate);
    form.name("Type", "XObject").name("Subtype", "Form");
    const Rect shown = placed.shown.moved(Point{} - placed.trim.grown(page.bleed).origin);
    add_box(form, "BBox", shown, page.trim.height + page.bleed * 2);
    add_page_resources(form.dict("Resources"), page, resources);
    return form;
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
void add_all_plates(Objects& objects, Dict resources) {
    Dict tint = objects.dict();
    tint.number("FunctionType", 2).number("N", 1);
    tint.array("Domain").number(0).number(1);
    tint.array("C0").number(0).number(0).number(0).number(0);
    tint.array("C1").number(1).number(1).number(1).number(1);
    resources.dict("ColorSpace")
        .array("All")
        .name("Separation")
        .name("All")
        .name("DeviceCMYK")
        .add(tint);
}

class SheetWriter {
public:
    SheetWriter(Objects& objects, const EncodedPages& encoded, const PageResources& all)
        : objects_{objects}, encoded_{encoded}, all_{all} {}

    void write(Dict page, const Sheet& sheet, const EncodedMarks* marks) {
        const Length height = sheet.size.height;
        for (const char* box : {"MediaBox", "CropBox"}) {
            add_box(page, box, {{}, sheet.size}, height);
        }
        add_box(page, "BleedBox", sheet.bleed, height);
        add_box(page, "TrimBox", sheet.trim, height);
        Dict resources = page.dict("Resources");
        ContentStream out;
        add_forms(resources.dict("XObject"), sheet, out);
        if (marks != nullptr) {
            add_all_plates(objects_, resources);
            if (marks->font) {
                add_font(resources.dict("Font"), *marks->font, all_);
            }
            out.raw(marks->content);
        }
        page.set("Contents", objects_.stream(deflated(out.text()), Filter::Flate));
    }

private:
    void add_forms(Dict forms, const Sheet& sheet, ContentStream& out) {
        const PageFrame frame{{}, sheet.size.height};
        for (const PlacedPage& placed : sheet.pages) {
            if (placed.page) {
                const EncodedPage& page = *encoded_.at(*placed.page);
                forms.set(fmt::format("P{}", *placed.page).c_str(),
                          add_form(objects_, page, placed, all_));
                place_form(out, *placed.page, placed, page.bleed, frame);
            }
        }
    }

    Objects& objects_;
    const EncodedPages& encoded_;
    const PageResources& all_;
};

}  // namespace

void add_sheets(Objects& objects, Dict catalog, const EncodedPages& encoded,
                const PageResources& resources, const std::vector<Sheet>& sheets,
                const std::vector<EncodedMarks>& marks) {
    PageTree tree{objects, catalog, sheets.size()};
    SheetWriter writer{objects, encoded, resources};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        writer.write(tree.add_page(), sheets[i], marks.empty() ? nullptr : &marks[i]);
    }
}

}  // namespace portraits::write
