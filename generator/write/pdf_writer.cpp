#include "generator/write/pdf_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "generator/write/claims.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/encoded_page.h"
#include "generator/write/file_writer.h"
#include "generator/write/font_embedding.h"
#include "generator/write/ink_limit.h"
#include "generator/write/metadata.h"
#include "generator/write/navigation.h"
#include "generator/write/objects.h"
#include "generator/write/output_intent.h"
#include "generator/write/page_encoder.h"
#include "generator/write/page_objects.h"
#include "generator/write/picture_adder.h"
#include "generator/write/sheet_objects.h"
#include "generator/write/sheet_preparation.h"
#include "generator/write/structure_tree.h"

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

/// The bytes of the pages' contents, most of a file.
std::size_t size_of(const EncodedPages& pages) {
    std::size_t size = 0;
    for (const auto& [place, page] : pages) {
        size += page->content.size();
    }
    return size;
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
          colours_{medium, condition_} {}

    [[nodiscard]] Result<std::shared_ptr<const EncodedPage>> encode(const ink::Page& page) const {
        using Encoded = std::shared_ptr<const EncodedPage>;
        return guarded<Encoded>(job_, [&]() -> Encoded {
            return std::make_shared<const EncodedPage>(encode_page(job_, medium_, page, *fonts_));
        });
    }

    Result<void> add(std::size_t place, const std::shared_ptr<const EncodedPage>& page) {
        encoded_.insert_or_assign(place, page);
        return {};
    }

    Result<std::string> finish(const std::vector<ink::OutlineEntry>& outline) {
        if (encoded_.empty()) {
            return failure(job_, "it has no pages");
        }
        if (encoded_.rbegin()->first + 1 != encoded_.size()) {
            return failure(job_, "pages are missing");
        }
        auto bytes = guarded<std::string>(job_, [&] { return write(outline); });
        return diagnostics_.has_errors() ? diagnostics_.sorted().front() : std::move(bytes);
    }

    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

private:
    std::string write(const std::vector<ink::OutlineEntry>& outline);
    [[nodiscard]] FontUses font_uses(const std::vector<EncodedMarks>& marks) const;
    Standards claims(const FontUses& uses);
    PageResources add_resources(Objects& objects, const FontUses& uses);
    void add_fonts(Objects& objects, const FontUses& uses, PageResources& resources);
    void add_print_pages(Objects& objects, Dict catalog, const PageResources& resources,
                         const PreparedSheets& sheets);
    void add_screen_pages(Objects& objects, Dict catalog, const PageResources& resources,
                          const std::vector<ink::OutlineEntry>& outline);

    const ink::Job& job_;
    Medium medium_;
    std::shared_ptr<FontStore> fonts_;
    std::shared_ptr<const OutputCondition> condition_;
    SheetOptions sheet_options_;
    ColourConversion colours_;
    EncodedPages encoded_;
    std::vector<std::string> missing_;
    Diagnostics diagnostics_;
};

std::string PdfWriter::Impl::write(const std::vector<ink::OutlineEntry>& outline) {
    const bool screen = medium_ == Medium::Screen;
    const PreparedSheets sheets =
        screen ? PreparedSheets{}
               : prepare_sheets(job_, encoded_, sheet_options_, *fonts_, diagnostics_);
    const FontUses uses = font_uses(sheets.marks);
    const Standards kept = claims(uses);
    Objects objects;
    Dict catalog = objects.dict();
    const PageResources resources = add_resources(objects, uses);
    if (diagnostics_.has_errors()) {
        return {};
    }
    catalog.name("Type", "Catalog").set("Metadata", add_xmp(objects, job_, kept));
    if (screen) {
        add_screen_pages(objects, catalog, resources, outline);
    } else {
        add_print_pages(objects, catalog, resources, sheets);
    }
    // The pages are among the objects now, and in a long document too large to be had twice.
    const std::size_t size = size_of(encoded_);
    encoded_.clear();
    return write_file(objects, size, catalog, add_information(objects, job_, kept),
                      screen ? Version::Pdf17 : Version::Pdf16,
                      screen ? Packing::Compressed : Packing::Plain);
}

FontUses PdfWriter::Impl::font_uses(const std::vector<EncodedMarks>& marks) const {
    FontUses uses;
    for (const EncodedMarks& of_sheet : marks) {
        if (of_sheet.font) {
            uses[*of_sheet.font].add(of_sheet.use);
        }
    }
    for (const auto& [place, page] : encoded_) {
        for (const auto& [font, use] : page->fonts) {
            uses[font].add(use);
        }
    }
    return uses;
}

/// The standards that the file keeps; what keeps it from another one is told.
Standards PdfWriter::Impl::claims(const FontUses& uses) {
    Standards kept;
    for (const Standard standard : standards_of(medium_)) {
        const std::vector<std::string> reasons =
            reasons_against(standard, {job_, condition_.get(), encoded_, uses, *fonts_});
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

PageResources PdfWriter::Impl::add_resources(Objects& objects, const FontUses& uses) {
    PageResources resources;
    add_fonts(objects, uses, resources);
    resources.pictures =
        PictureAdder{objects, job_, medium_, colours_, condition_.get(), diagnostics_}.add_all(
            encoded_);
    if (medium_ == Medium::Print) {
        add_overprint(objects, resources);
    }
    return resources;
}

void PdfWriter::Impl::add_fonts(Objects& objects, const FontUses& uses, PageResources& resources) {
    for (const auto& [font, use] : uses) {
        const auto program = fonts_->program(font, use.glyphs);
        resources.fonts.emplace(font, embed_font(objects, fonts_->face(font), *program, use));
    }
}

void PdfWriter::Impl::add_print_pages(Objects& objects, Dict catalog,
                                      const PageResources& resources,
                                      const PreparedSheets& sheets) {
    if (sheets.sides.empty()) {
        add_pages(objects, catalog, encoded_, resources, medium_);
    } else {
        add_sheets(objects, catalog, encoded_, resources, sheets.sides, sheets.marks);
    }
    if (condition_) {
        check_swatches(job_.palette, *condition_, diagnostics_);
        add_press_intent(objects, catalog, *condition_);
    }
}

void PdfWriter::Impl::add_screen_pages(Objects& objects, Dict catalog,
                                       const PageResources& resources,
                                       const std::vector<ink::OutlineEntry>& outline) {
    std::vector<PageObject> pages = add_pages(objects, catalog, encoded_, resources, medium_);
    add_srgb_intent(objects, catalog);
    Destinations destinations{pages};
    for (PageObject& page : pages) {
        add_links(objects, page, destinations);
    }
    if (const auto bookmarks = add_outline(objects, outline, destinations)) {
        catalog.set("Outlines", *bookmarks).name("PageMode", "UseOutlines");
    }
    missing_ = destinations.missing();
    catalog.set("PageLabels", add_page_labels(objects, pages));
    catalog.set("StructTreeRoot", add_structure_tree(objects, pages));
    catalog.dict("MarkInfo").boolean("Marked", true);
    catalog.dict("ViewerPreferences").boolean("DisplayDocTitle", true);
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

Result<std::string> PdfWriter::finish(const std::vector<ink::OutlineEntry>& outline) {
    return impl_->finish(outline);
}

std::vector<std::string> PdfWriter::missing_destinations() const { return impl_->missing(); }

const Diagnostics& PdfWriter::diagnostics() const { return impl_->diagnostics(); }

}  // namespace portraits::write
