#include "generator/layout/signature.h"

#include <utility>

namespace portraits::layout {
namespace {

const Length white_below_name = Length::mm(1.5);

class SignatureBlock : public Block {
public:
    SignatureBlock(const Scribe& scribe, Signature signed_by)
        : scribe_{scribe}, signed_by_{std::move(signed_by)} {}

    Placed place(Space space, const Tightness&) const override {
        SetText name = scribe_.lines(scribe_.style("signature"), signed_by_.name, space.width);
        SetText title = scribe_.lines(title_style(), title_words(), space.width);
        ink::Fragment ink = std::move(name.ink);
        const Length top = name.height + white_below_name;
        ink.take(std::move(title.ink), {Length{}, top});
        return Placed::full_if_fits(space, {space.width, top + title.height}, std::move(ink));
    }

private:
    [[nodiscard]] Style title_style() const {
        Style style = scribe_.style("contact");
        style.strong = scribe_.style("contact name").type;
        return style;
    }

    [[nodiscard]] record::Inlines title_words() const {
        record::Inlines words(2);
        words[0].text = signed_by_.role;
        words[0].strong = true;
        const bool both = !signed_by_.role.empty() && !signed_by_.organisation.empty();
        words[1].text = (both ? ", " : "") + signed_by_.organisation;
        std::erase_if(words, [](const record::Inline& piece) { return piece.text.empty(); });
        return words;
    }

    Scribe scribe_;
    Signature signed_by_;
};

}  // namespace

BlockPtr signature(const Scribe& scribe, Signature signed_by) {
    return std::make_shared<SignatureBlock>(scribe, std::move(signed_by));
}

}  // namespace portraits::layout
