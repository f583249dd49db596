#include "generator/layout/address_columns.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

// Three working columns of 54 with gutters of 6; in the last one the values stand in a column of their own.
const Length column = Length::mm(54);
const Length postal_left = Length::mm(60);
const Length contacts_left = Length::mm(120);
const Length values_left = Length::mm(10.5);

class AddressColumns : public Block {
public:
    AddressColumns(const Scribe& scribe, Addresses addresses)
        : scribe_{scribe}, addresses_{std::move(addresses)} {}

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        const Length height = std::max({add_network(ink), add_postal(ink), add_contacts(ink)});
        return Placed::full_if_fits(space, {space.width, height}, std::move(ink));
    }

private:
    Length add_network(ink::Fragment& ink) const {
        Style style = scribe_.style("cover label");
        style.paragraph.balance = true;
        SetText set = scribe_.lines(style, addresses_.network, column);
        ink.take(std::move(set.ink), {});
        return set.height;
    }

    Length add_postal(ink::Fragment& ink) const {
        const Style style = scribe_.style("address");
        Length top;
        for (const std::string& line : addresses_.postal) {
            SetText set = scribe_.lines(style, line, column);
            ink.take(std::move(set.ink), {postal_left, top});
            top += set.height;
        }
        return top;
    }

    Length add_contacts(ink::Fragment& ink) const {
        const Style key = scribe_.style("address key");
        const Style value = scribe_.style("address");
        Length top;
        for (const AddressLine& line : addresses_.contacts) {
            const ink::NodeId node = ink.add(ink::Role::P);
            draw(ink, scribe_.line(key, line.key, node), {contacts_left, top + key.baseline}, node);
            record::Inlines words(1);
            words[0].text = line.value;
            words[0].uri = line.uri;
            SetText set = scribe_.lines(value, words, column - values_left, ink::Role::Span);
            ink.take(std::move(set.ink), {contacts_left + values_left, top}, node);
            top += set.height;
        }
        return top;
    }

    Scribe scribe_;
    Addresses addresses_;
};

}  // namespace

BlockPtr address_columns(const Scribe& scribe, Addresses addresses) {
    return std::make_shared<AddressColumns>(scribe, std::move(addresses));
}

}  // namespace portraits::layout
