#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/check/pdf_cmap.h"
#include "generator/check/pdf_font_program.h"
#include "generator/check/pdf_values.h"

namespace portraits::check::pdf {

/// A font as the file describes it, and the program that is embedded with it.
class PdfFont {
public:
    explicit PdfFont(Object dictionary);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& subtype() const { return subtype_; }
    [[nodiscard]] Object dictionary() const { return dictionary_; }
    [[nodiscard]] Object descriptor() const { return descriptor_; }
    [[nodiscard]] bool embedded() const { return embedded_; }
    /// By the six capitals before its name.
    [[nodiscard]] bool subset() const;
    [[nodiscard]] bool has_to_unicode() const { return has_to_unicode_; }

    /// Divides a shown string into codes.
    [[nodiscard]] std::vector<int> codes_of(const std::string& shown) const;
    /// True if word spacing applies: a single byte of 32.
    [[nodiscard]] bool is_word_space(int code) const { return !composite_ && code == 32; }
    [[nodiscard]] int glyph_id_of(int code) const;  ///< CID
    /// Thousandths of an em, as `W` or `Widths` has it.
    [[nodiscard]] double width(int code) const;
    /// What a code stands for; none if nothing tells.
    [[nodiscard]] std::optional<std::string> text_of(int code) const;
    /// Null if none is embedded or the font is a simple one, whose codes are not glyphs.
    [[nodiscard]] const FontProgram* program() const { return program_.get(); }

private:
    void read_composite();
    void read_simple();
    void read_widths(const std::vector<Object>& array);
    void read_program();

    Object dictionary_, descriptor_, descendant_;
    std::string name_, subtype_;
    bool composite_ = false, embedded_ = false, has_to_unicode_ = false;
    CMap encoding_, to_unicode_;
    bool identity_ = true;
    std::map<int, double> widths_;
    double default_width_ = 1000;
    std::unique_ptr<FontProgram> program_;
};

/// The fonts of a file, each read once.
class FontCache {
public:
    const PdfFont& font(Object dictionary);
    /// In the order in which they were first asked for.
    [[nodiscard]] const std::vector<std::unique_ptr<PdfFont>>& all() const { return all_; }

private:
    std::vector<std::unique_ptr<PdfFont>> all_;
    std::map<std::string, const PdfFont*> by_reference_;
};

}  // namespace portraits::check::pdf
