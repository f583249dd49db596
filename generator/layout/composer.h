#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/design/design.h"
#include "generator/design/labels.h"
#include "generator/ink/document.h"
#include "generator/layout/fit_report.h"
#include "generator/record/edition.h"
#include "generator/text/font_library.h"

namespace portraits::layout {

struct ComposeOptions {
    unsigned jobs = 1;
    std::filesystem::path data;  ///< the folder that holds `geo/`
    std::string created;         ///< for `ink::Job::created`
};

/// Called with each finished page and its place in the document, in any order of places, on the caller's thread. A place may come
/// again: the later page takes the earlier one's place, for it names other pages where they stand in the end.
using PageSink = std::function<void(std::size_t place, ink::Page page)>;

/// Sets an edition's text and places its blocks: records and a design to finished pages.
class Composer {
public:
    /// Resolves styles, labels and pictures; what is missing is added to `diagnostics`. The arguments outlive the composer.
    Composer(const record::Edition& edition, const design::Design& design,
             const design::Labels& labels, text::FontLibrary& fonts, ComposeOptions options,
             Diagnostics& diagnostics);
    ~Composer();

    [[nodiscard]] const ink::Job& job() const;

    /// Composes all pages and hands them out. Overset, missing glyphs and labels are added to `diagnostics`.
    void compose(const PageSink& sink, Diagnostics& diagnostics);

    /// After `compose`: bookmarks by country and city.
    [[nodiscard]] const std::vector<ink::OutlineEntry>& outline() const;
    /// After `compose`: how each page was made to fit.
    [[nodiscard]] const FitReport& fit_report() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::layout
