#include "generator/write/pdf_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <utility>

#include "generator/write/colour_conversion.h"
#include "generator/write/encoded_page.h"
#include "generator/write/file_writer.h"
#include "generator/write/font_embedding.h"
#include "generator/write/metadata.h"
#include "generator/write/navigation.h"
#include "generator/write/objects.h"
#include "generator/write/page_encoder.h"
#include "generator/write/page_objects.h"
#include "generator/write/picture_embedding.h"
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

}  // namespace

class PdfWriter::Impl {
public:
    Impl(const ink::Job& job, Medium medium, WriterOptions options)
        : job_{job},
          medium_{medium},
          fonts_{options.fonts ? std::move(options.fonts) : std::make_shared<FontStore>(job.fonts)},
          colours_{medium, std::move(options.press_profile)} {}

    [[nodiscard]] Result<std::shared_ptr<const EncodedPage>> encode(const ink::Page& page) const {
        using Encoded = std::shared_ptr<const EncodedPage>;
        return guarded<Encoded>(job_, [&]() -> Encoded {
            return std::make_shared<const EncodedPage>(encode_page(job_, medium_, page, *fonts_));
        });
    }

    Result<void> add(std::size_t place, const std::shared_ptr<const EncodedPage>& page) {
        const bool fresh = encoded_.try_emplace(place, page).second;
        if (!fresh) {
            return failure(job_, fmt::format("page {} comes twice", place + 1));
        }
        return {};
    }

    Result<std::string> finish(const std::vector<ink::OutlineEntry>& outline) {
        if (encoded_.empty()) {
            return failure(job_, "it has no pages");
        }
        if (encoded_.rbegin()->first + 1 != encoded_.size()) {
            return failure(job_, "pages are missing");
        }
        return guarded<std::string>(job_, [&] { return write(outline); });
    }

    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

private:
    std::string write(const std::vector<ink::OutlineEntry>& outline);
    PageResources add_resources(Objects& objects);
    void add_fonts(Objects& objects, PageResources& resources);
    void add_pictures(Objects& objects, PageResources& resources);
    void add_screen_features(Objects& objects, Dict catalog, std::vector<PageObject>& pages,
                             const std::vector<ink::OutlineEntry>& outline);

    const ink::Job& job_;
    Medium medium_;
    std::shared_ptr<FontStore> fonts_;
    ColourConversion colours_;
    std::map<std::size_t, std::shared_ptr<const EncodedPage>> encoded_;
    std::vector<std::string> missing_;
};

std::string PdfWriter::Impl::write(const std::vector<ink::OutlineEntry>& outline) {
    Objects objects;
    Dict catalog = objects.dict();
    const PageResources resources = add_resources(objects);
    std::vector<PageObject> pages = add_pages(objects, catalog, encoded_, resources, medium_);
    catalog.name("Type", "Catalog").set("Metadata", add_xmp(objects, job_));
    const bool screen = medium_ == Medium::Screen;
    if (screen) {
        add_screen_features(objects, catalog, pages, outline);
    }
    return write_file(objects, catalog, add_information(objects, job_),
                      screen ? Version::Pdf17 : Version::Pdf16,
                      screen ? Packing::Compressed : Packing::Plain);
}

PageResources PdfWriter::Impl::add_resources(Objects& objects) {
    PageResources resources;
    add_fonts(objects, resources);
    add_pictures(objects, resources);
    if (medium_ == Medium::Print) {
        add_overprint(objects, resources);
    }
    return resources;
}

void PdfWriter::Impl::add_fonts(Objects& objects, PageResources& resources) {
    std::map<ink::FontId, FontUse> uses;
    for (const auto& [place, page] : encoded_) {
        for (const auto& [font, use] : page->fonts) {
            uses[font].add(use);
        }
    }
    for (const auto& [font, use] : uses) {
        const auto program = fonts_->program(font, use.glyphs);
        resources.fonts.emplace(font, embed_font(objects, fonts_->face(font), *program, use));
    }
}

void PdfWriter::Impl::add_pictures(Objects& objects, PageResources& resources) {
    std::map<ink::PictureId, double> widths;
    for (const auto& [place, page] : encoded_) {
        for (const auto& [picture, width] : page->pictures) {
            widths[picture] = std::max(widths[picture], width);
        }
    }
    for (const auto& [picture, width] : widths) {
        const auto& file = job_.pictures.at(static_cast<std::size_t>(picture));
        resources.pictures.emplace(picture, embed_picture(objects, file, width, medium_, colours_));
    }
}

void PdfWriter::Impl::add_screen_features(Objects& objects, Dict catalog,
                                          std::vector<PageObject>& pages,
                                          const std::vector<ink::OutlineEntry>& outline) {
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

}  // namespace portraits::write
