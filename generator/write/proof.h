#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/result.h"
#include "generator/ink/document.h"
#include "generator/write/output_condition.h"

namespace portraits::write {

/// A page drawn by cairo in the screen's colours, 32 bits a pixel, trimmed page only.
class ProofImage {
public:
    ProofImage(int width, int height);
    ~ProofImage();
    ProofImage(ProofImage&&) noexcept;
    ProofImage& operator=(ProofImage&&) noexcept;

    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;
    /// Red, green, blue of a pixel.
    [[nodiscard]] std::array<std::uint8_t, 3> pixel(int x, int y) const;
    [[nodiscard]] std::string to_png() const;

    struct Surface;
    [[nodiscard]] Surface& surface() const { return *surface_; }

private:
    std::unique_ptr<Surface> surface_;
};

/// The baseline grid that a proof shows over its pages.
struct Grid {
    Length line;      ///< from one line to the next, counted from the head of the page
    Length baseline;  ///< of the body, below the top of its line
    Length foot;      ///< where text ends
};

/// Draws pages; keeps the fonts and pictures it has opened. One thread at a time.
class Proofer {
public:
    /// `condition` says what pictures in a press's inks look like.
    explicit Proofer(const ink::Job& job,
                     std::shared_ptr<const OutputCondition> condition = nullptr);
    ~Proofer();
    /// Text that does not fit is drawn in red; with a grid, that and the frames are shown over the page.
    [[nodiscard]] Result<ProofImage> draw(const ink::Page& page, double dpi,
                                          const std::optional<Grid>& grid = {}) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// All pages on one sheet, `columns` side by side from `start` on, shrunk to `width` pixels each.
ProofImage contact_sheet(const std::vector<ProofImage>& pages, int columns, int width, Side start);

}  // namespace portraits::write
