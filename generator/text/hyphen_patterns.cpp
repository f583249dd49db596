#include "generator/text/hyphen_patterns.h"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <cstdlib>
#include <optional>

namespace portraits::text {

namespace {

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// What libhyphen says beside the hyphens: a spelling that changes at the break, as in old German
/// Schiff-fahrt. It allocates with malloc.
class Replacements {
public:
    explicit Replacements(std::size_t count) : count_{count} {}
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    ~Replacements() {
        for (std::size_t i = 0; texts != nullptr && i < count_; ++i) {
            std::free(texts[i]);
        }
        std::free(texts);
        std::free(positions);
        std::free(cuts);
    }

    [[nodiscard]] bool at(std::size_t i) const { return texts != nullptr && texts[i] != nullptr; }

    char** texts = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;

private:
    std::size_t count_;
};

}  // namespace

class HyphenPatterns::Impl {
public:
    explicit Impl(const std::string& path) : dictionary_{hnj_hyphen_load(path.c_str())} {
        if (!dictionary_) {
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        to_bytes_.reset(ucnv_open(dictionary_->cset, &status));
        ucnv_setFromUCallBack(to_bytes_.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                              &status);
        if (U_FAILURE(status) != 0) {
            dictionary_.reset();
        }
    }

    [[nodiscard]] std::vector<int> hyphens(std::u16string_view word) const {
        std::vector<int> result;
        const std::optional<std::string> bytes = encoded(word);
        if (!bytes) {
            return result;
        }
        std::vector<char> marks(bytes->size() + 5);  // libhyphen writes a little past the word
        Replacements replacements{bytes->size()};
        if (hnj_hyphen_hyphenate3(dictionary_.get(), bytes->data(), static_cast<int>(bytes->size()),
                                  marks.data(), nullptr, &replacements.texts,
                                  &replacements.positions, &replacements.cuts, 0, 0, 0, 0) != 0) {
            return result;
        }
        // An odd digit after the i-th character allows a hyphen there.
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            if ((marks[i] & 1) != 0 && !replacements.at(i)) {
                result.push_back(static_cast<int>(i) + 1);
            }
        }
        return result;
    }

private:
    /// The word in the dictionary's own encoding; nothing if it has characters that the encoding
    /// lacks.
    [[nodiscard]] std::optional<std::string> encoded(std::u16string_view word) const {
        if (!dictionary_) {
            return std::nullopt;
        }
        std::string bytes(word.size() * 3 + 1, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int length =
            ucnv_fromUChars(to_bytes_.get(), bytes.data(), static_cast<int>(bytes.size()),
                            word.data(), static_cast<int>(word.size()), &status);
        if (U_FAILURE(status) != 0) {
            return std::nullopt;
        }
        bytes.resize(static_cast<std::size_t>(length));
        return bytes;
    }

    std::unique_ptr<HyphenDict, FreeDictionary> dictionary_;
    std::unique_ptr<UConverter, CloseConverter> to_bytes_;
};

HyphenPatterns::HyphenPatterns(const std::string& path) : impl_{std::make_unique<Impl>(path)} {}
HyphenPatterns::~HyphenPatterns() = default;
HyphenPatterns::HyphenPatterns(HyphenPatterns&&) noexcept = default;

std::vector<int> HyphenPatterns::hyphens(std::u16string_view word) const {
    return impl_->hyphens(word);
}

}  // namespace portraits::text
