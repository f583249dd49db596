#include "generator/write/pdf_writer.h"

#include <fmt/format.h>

#include <exception>
#include <utility>

#include "generator/write/bound_side.h"
#include "generator/write/claims.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/encoded_page.h"
#include "generator/write/font_embedding.h"
#include "generator/write/ink_limit.h"
#include "generator/write/metadata.h"
#include "generator/write/object_file.h"
#include "generator/write/objects.h"
#include "generator/write/output_intent.h"
#include "generator/write/page_encoder.h"
#include "generator/write/page_objects.h"
#include "generator/write/picture_adder.h"
#include "generator/write/screen_pages.h"
#include "generator/write/sheet_objects.h"
#include "generator/write/sheet_preparation.h"
#include "generator/write/uses.h"

namespace portraits::write {
namespace {

Diagnostic failure(const ink::Job& job, const std::string& what) {
    return {Level::Error, {}, fmt::format("cannot write \"{}\": {}", job.title, what), {}, {}};
}

/// Nothing thrown below leaves the writer: what fails here is the machine or a file, and is told like all errors.
template <typename T, typename Work>
Result<T> guarded(const ink::Job& job, Work work) {
    try {
        return work();
    } catch (const std::exception& error) {
        return failure(job, error.what());
    }
}

}  // namespace

class PdfWriter::Impl {
public:
    Impl(const ink::Job& job, Medium medium, WriterOptions options)
        : job_{job},
          medium_{medium},
          fonts_{options.fonts ? std::move(options.fonts) : std::make_shared<FontStore>(job.fonts)},
          condition_{std::move(options.condition)},
          sheet_options_{options.sheets},
          colours_{medium, condition_},
          pages_{options.memory} {}

    [[nodiscard]] Result<std::shared_ptr<const EncodedPage>> encode(const ink::Page& page) const {
        using Encoded = std::shared_ptr<const EncodedPage>;
        return guarded<Encoded>(job_, [&]() -> Encoded {
            return std::make_shared<const EncodedPage>(encode_page(job_, medium_, page, *fonts_));
        });
    }

    Result<void> add(std::size_t place, const std::shared_ptr<const EncodedPage>& page) {
        return guarded<void>(job_, [&]() -> Result<void> {
            pages_.put(place, page);
            return {};
        });
    }

    Result<void> finish(const std::vector<ink::OutlineEntry>& outline, ByteSink& sink) {
        if (pages_.empty()) {
            return failure(job_, "it has no pages");
        }
        if (!pages_.complete()) {
            return failure(job_, "pages are missing");
        }
        return guarded<void>(job_, [&] { return write(outline, sink); });
    }

    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

private:
    Result<void> write(const std::vector<ink::OutlineEntry>& outline, ByteSink& sink);
    Standards claims(const FontUses& uses);
    PageResources add_resources(Objects& objects, const Uses& uses);
    void add_fonts(Objects& objects, const FontUses& uses, PageResources& resources);
    void add_print(Objects& objects, Dict catalog, const PageResources& resources,
                   const PreparedSheets& sheets);
    void add_screen(Objects& objects, Dict catalog, const PageResources& resources,
                    const std::vector<ink::OutlineEntry>& outline);

    const ink::Job& job_;
    Medium medium_;
    std::shared_ptr<FontStore> fonts_;
    std::shared_ptr<const OutputCondition> condition_;
    SheetOptions sheet_options_;
    ColourConversion colours_;
    PageStore pages_;
    std::vector<std::string> missing_;
    Diagnostics diagnostics_;
};

Result<void> PdfWriter::Impl::write(const std::vector<ink::OutlineEntry>& outline, ByteSink& sink) {
    const bool screen = medium_ == Medium::Screen;
    const PreparedSheets sheets =
        screen ? PreparedSheets{}
               : prepare_sheets(job_, pages_, sheet_options_, *fonts_, diagnostics_);
    const Uses used = uses_of(pages_, sheets.marks);
    const Standards kept = claims(used.fonts);
    ObjectFile file{sink, screen ? Version::Pdf17 : Version::Pdf16,
                    screen ? Packing::Compressed : Packing::Plain};
    Objects objects{file};
    Dict catalog = objects.dict();
    catalog.name("Type", "Catalog");
    const PageResources resources = add_resources(objects, used);
    if (diagnostics_.has_errors()) {
        return diagnostics_.sorted().front();
    }
    if (screen) {
        add_screen(objects, catalog, resources, outline);
    } else {
        add_print(objects, catalog, resources, sheets);
    }
    const Dict information = add_information(objects, job_, kept);
    objects.write_all_but(catalog);
    // The id is made from all that the reader sees; what bears it comes after.
    const std::string id = file.digest();
    objects.write(catalog.set("Metadata", add_xmp(objects, job_, kept, id)));
    file.finish(fmt::format("/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]", catalog.id(), information.id(),
                            id, id));
    return diagnostics_.has_errors() ? Result<void>{diagnostics_.sorted().front()} : Result<void>{};
}

/// The standards that the file keeps; what keeps it from another one is told.
Standards PdfWriter::Impl::claims(const FontUses& uses) {
    Standards kept;
    for (const Standard standard : standards_of(medium_)) {
        const std::vector<std::string> reasons =
            reasons_against(standard, {job_, condition_.get(), pages_, uses, *fonts_});
        if (reasons.empty()) {
            kept.push_back(standard);
        }
        for (const std::string& reason : reasons) {
            diagnostics_.warning(
                {}, fmt::format("the file does not claim {}: {}", name_of(standard), reason), {},
                "standard-claim");
        }
    }
    return kept;
}

PageResources PdfWriter::Impl::add_resources(Objects& objects, const Uses& uses) {
    PageResources resources;
    add_fonts(objects, uses.fonts, resources);
    resources.pictures =
        PictureAdder{objects, job_, medium_, colours_, condition_.get(), diagnostics_}.add_all(
            uses.pictures);
    if (medium_ == Medium::Print) {
        add_overprint(objects, resources);
    }
    return resources;
}

void PdfWriter::Impl::add_fonts(Objects& objects, const FontUses& uses, PageResources& resources) {
    for (const auto& [font, use] : uses) {
        const auto program = fonts_->program(font, use.glyphs);
        resources.fonts.emplace(font, embed_font(objects, fonts_->face(font), *program, use).id());
    }
}

void PdfWriter::Impl::add_print(Objects& objects, Dict catalog, const PageResources& resources,
                                const PreparedSheets& sheets) {
    if (sheets.sides.empty()) {
        add_print_pages(objects, catalog, pages_, resources);
    } else {
        add_sheets(objects, catalog, pages_, resources, sheets.sides, sheets.marks);
    }
    if (condition_) {
        check_swatches(job_.palette, *condition_, diagnostics_);
        add_press_intent(objects, catalog, *condition_);
    }
}

void PdfWriter::Impl::add_screen(Objects& objects, Dict catalog, const PageResources& resources,
                                 const std::vector<ink::OutlineEntry>& outline) {
    ScreenPages pages{objects, catalog, pages_, resources};
    pages.write();
    add_srgb_intent(objects, catalog);
    if (const auto bookmarks = add_outline(objects, outline, pages.destinations())) {
        catalog.set("Outlines", *bookmarks).name("PageMode", "UseOutlines");
    }
    missing_ = pages.destinations().missing();
    catalog.dict("MarkInfo").boolean("Marked", true);
    Dict preferences = catalog.dict("ViewerPreferences");
    preferences.boolean("DisplayDocTitle", true);
    if (bound_side(job_) == Side::Right) {
        preferences.name("Direction", "R2L");
    }
    if (!job_.lang.empty()) {
        catalog.text("Lang", job_.lang);
    }
}

PdfWriter::PdfWriter(const ink::Job& job, Medium medium, WriterOptions options)
    : impl_{std::make_unique<Impl>(job, medium, std::move(options))} {}

PdfWriter::~PdfWriter() = default;

Result<void> PdfWriter::add(std::size_t place, const ink::Page& page) {
    auto encoded = encode(page);
    if (!encoded) {
        return encoded.error();
    }
    return add(place, std::move(encoded).value());
}

Result<std::shared_ptr<const EncodedPage>> PdfWriter::encode(const ink::Page& page) const {
    return impl_->encode(page);
}

Result<void> PdfWriter::add(std::size_t place, const std::shared_ptr<const EncodedPage>& page) {
    return impl_->add(place, page);
}

Result<void> PdfWriter::finish(const std::vector<ink::OutlineEntry>& outline, ByteSink& sink) {
    return impl_->finish(outline, sink);
}

Result<std::string> PdfWriter::finish(const std::vector<ink::OutlineEntry>& outline) {
    StringSink sink;
    const Result<void> finished = finish(outline, sink);
    return finished ? Result<std::string>{sink.take()} : Result<std::string>{finished.error()};
}

std::vector<std::string> PdfWriter::missing_destinations() const { return impl_->missing(); }

const Diagnostics& PdfWriter::diagnostics() const { return impl_->diagnostics(); }

}  // namespace portraits::write
