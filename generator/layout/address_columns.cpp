#include "generator/layout/address_columns.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

/// In the last column the values stand in a column of their own.
const Length values_left = Length::mm(10.5);

class AddressColumns : public Block {
public:
    AddressColumns(const Scribe& scribe, Addresses addresses, AddressForm form)
        : scribe_{scribe}, addresses_{std::move(addresses)}, form_{form} {}

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        const Length column =
            (space.width - form_.gutter * (form_.columns - 1)) / std::max(form_.columns, 1);
        const Length pitch = column + form_.gutter;
        const int postal = form_.columns - 2;
        const Length network = postal > 0 ? add_network(ink, column) : Length{};
        const Length height = std::max({network, add_postal(ink, pitch * postal, column),
                                        add_contacts(ink, pitch * (postal + 1), column)});
        return Placed::full_if_fits(space, {space.width, height}, std::move(ink));
    }

private:
    Length add_network(ink::Fragment& ink, Length column) const {
        Style style = scribe_.style("cover label");
        style.paragraph.balance = true;
        SetText set = scribe_.lines(style, addresses_.network, column);
        ink.take(std::move(set.ink), {});
        return set.height;
    }

    Length add_postal(ink::Fragment& ink, Length left, Length column) const {
        const Style style = scribe_.style("address");
        Length top;
        for (const std::string& line : addresses_.postal) {
            SetText set = scribe_.lines(style, line, column);
            ink.take(std::move(set.ink), {left, top});
            top += set.height;
        }
        return top;
    }

    Length add_contacts(ink::Fragment& ink, Length left, Length column) const {
        const Style key = scribe_.style("address key");
        const Style value = scribe_.style("address");
        Length top;
        for (const AddressLine& line : addresses_.contacts) {
            const ink::NodeId node = ink.add(ink::Role::P);
            draw(ink, scribe_.line(key, line.key, node), {left, top + key.baseline}, node);
            record::Inlines words(1);
            words[0].text = line.value;
            words[0].uri = line.uri;
            SetText set = scribe_.lines(value, words, column - values_left, ink::Role::Span);
            ink.take(std::move(set.ink), {left + values_left, top}, node);
            top += set.height;
        }
        return top;
    }

    Scribe scribe_;
    Addresses addresses_;
    AddressForm form_;
};

}  // namespace

BlockPtr address_columns(const Scribe& scribe, Addresses addresses, AddressForm form) {
    return std::make_shared<AddressColumns>(scribe, std::move(addresses), form);
}

}  // namespace portraits::layout
