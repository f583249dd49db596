#include "generator/text/shaper.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "generator/text/capitals.h"
#include "generator/text/font_chooser.h"
#include "generator/text/itemize.h"
#include "generator/text/shape_run.h"
#include "generator/text/word_cache.h"

namespace portraits::text {
namespace {

/// Entries that may become young between two ageings. A word takes about half a kilobyte, so that a full cache of two
/// generations stays near 25 MB; the words of a brochure of 37 pages fill a quarter of one.
constexpr std::size_t generation_size = 25'000;

struct Word {
    Shaped shaped;
    std::vector<char32_t> missing;  ///< characters that no font has
};

/// All that decides how a text is shaped, but the text: the style without its colour, the language and the direction.
struct StyleKey {
    const TypeStyle* style;
    std::string_view lang;
    Direction direction;
};

bool same_shape(const TypeStyle& a, const TypeStyle& b) {
    return a.stack == b.stack && a.size == b.size && a.tracking == b.tracking &&
           a.capitals == b.capitals && a.rise == b.rise && a.features == b.features;
}

bool operator==(const StyleKey& a, const StyleKey& b) {
    return a.lang == b.lang && a.direction == b.direction && same_shape(*a.style, *b.style);
}

struct StyleHash {
    /// Features are left out: styles that differ in nothing else are few, and hashing them would cost most of a look-up.
    std::size_t operator()(const StyleKey& key) const {
        const TypeStyle& style = *key.style;
        std::size_t hash =
            std::hash<std::string_view>{}(key.lang) + static_cast<std::size_t>(key.direction);
        for (const std::size_t part :
             {static_cast<std::size_t>(style.stack), static_cast<std::size_t>(style.size.to_raw()),
              static_cast<std::size_t>(std::bit_cast<std::uint64_t>(style.tracking)),
              static_cast<std::size_t>(style.rise.to_raw()), std::size_t{style.capitals}}) {
            hash = (hash ^ part) *
                   0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio: spreads near values
            hash ^= hash >> 32U;
        }
        return hash;
    }
};

/// A style with everything read from it once, and the words shaped in it.
struct Voice {
    Voice(const StyleKey& key, const FontLibrary::Impl& fonts, Problems& problems)
        : style{*key.style},
          lang{key.lang},
          direction{key.direction},
          language{language_of(key.lang)},
          chooser{fonts, fonts.stack(style.stack), language, problems},
          shaping{shaping_style(style, language, problems)} {}
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    [[nodiscard]] StyleKey key() const { return {&style, lang, direction}; }

    TypeStyle style;
    std::string lang;
    Direction direction;
    Language language;
    FontChooser chooser;  // refers to `language`
    ShapingStyle shaping;
    WordCache<Word> words;
};

}  // namespace

class Shaper::Impl {
public:
    explicit Impl(const FontLibrary& fonts) : fonts_{fonts.impl()}, buffer_{hb_buffer_create()} {}

    const Shaped& shape(std::string_view text, const StyleKey& key, const SourceMark& mark) {
        Voice& voice = voice_for(key);
        Word* word = voice.words.find(text);
        if (word == nullptr) {
            word = &voice.words.insert(text, shape_anew(text, voice));
        }
        for (const char32_t character : word->missing) {
            problems_.missing_glyph(character, mark, voice.chooser.packages());
        }
        return word->shaped;
    }

    [[nodiscard]] bool is_right_to_left(std::string_view lang) {
        auto known = right_to_left_.find(lang);
        if (known == right_to_left_.end()) {
            known = right_to_left_.emplace(lang, language_of(lang).right_to_left).first;
        }
        return known->second;
    }

    void trim() {
        std::size_t young = 0;
        for (const Voice& voice : voices_) {
            young += voice.words.young_size();
        }
        if (young > generation_size) {
            std::for_each(voices_.begin(), voices_.end(), [](Voice& v) { v.words.age(); });
        }
    }

    [[nodiscard]] const Diagnostics& diagnostics() const { return problems_.diagnostics(); }

private:
    Voice& voice_for(const StyleKey& key) {
        if (latest_ != nullptr && key == latest_->key()) {
            return *latest_;
        }
        const auto known = voices_by_style_.find(key);
        if (known != voices_by_style_.end()) {
            return *(latest_ = known->second);
        }
        latest_ = &voices_.emplace_back(key, fonts_, problems_);
        voices_by_style_.emplace(latest_->key(), latest_);
        return *latest_;
    }

    Word shape_anew(std::string_view text, Voice& voice) {
        if (!voice.style.capitals) {
            return shape_as_written(text, voice);
        }
        const Capitals capitals{text, voice.language.name};
        Word word = shape_as_written(capitals.text(), voice);
        for (ShapedPiece& piece : word.shaped.pieces) {
            piece.offset = capitals.source_of(piece.offset);
        }
        return word;
    }

    Word shape_as_written(std::string_view text, Voice& voice) {
        const bool is_turned = voice.direction == Direction::RightToLeft;
        if (const auto run = is_turned ? std::nullopt : itemize_simple(text, voice.chooser)) {
            Word word = shape_runs(text, {&*run, 1}, voice);
            if (word.missing.empty()) {
                return word;
            }
        }
        return shape_runs(text, itemize(text, voice.chooser, voice.direction), voice);
    }

    Word shape_runs(std::string_view text, std::span<const Run> runs, const Voice& voice) {
        Word word;
        word.shaped.pieces.reserve(runs.size());
        for (const Run& run : runs) {
            // A run has either the face itself or a fallback that has been found to have the glyphs: both are open.
            const Face& face = fonts_.face(run.font.font).value();
            const ShapedPiece& piece = word.shaped.pieces.emplace_back(
                shape_run(text, run, face, voice.shaping, buffer_.get(), word.missing));
            word.shaped.width += piece.width;
        }
        return word;
    }

    const FontLibrary::Impl& fonts_;
    HbBuffer buffer_;
    Problems problems_;
    std::deque<Voice> voices_;
    std::unordered_map<StyleKey, Voice*, StyleHash> voices_by_style_;
    std::map<std::string, bool, std::less<>> right_to_left_;  ///< by language
    Voice* latest_ = nullptr;
};

Length Shaped::width_before(std::size_t offset) const {
    std::int64_t sum = 0;
    for (const ShapedPiece& piece : pieces) {
        for (const ink::Glyph& glyph : piece.glyphs) {
            if (piece.offset + glyph.cluster < offset) {
                sum += glyph.advance;
            }
        }
    }
    return Length::raw(sum);
}

Shaper::Shaper(const FontLibrary& fonts) : impl_{std::make_unique<Impl>(fonts)} {}
Shaper::~Shaper() = default;

const Shaped& Shaper::shape(std::string_view text, const TypeStyle& style, std::string_view lang,
                            const SourceMark& mark, Direction direction) const {
    return impl_->shape(text, {&style, lang, direction}, mark);
}

bool Shaper::is_right_to_left(std::string_view lang) const { return impl_->is_right_to_left(lang); }

Length Shaper::space(const TypeStyle& style) const { return shape(" ", style, {}).width; }

void Shaper::trim() const { impl_->trim(); }

const Diagnostics& Shaper::diagnostics() const { return impl_->diagnostics(); }

}  // namespace portraits::text
