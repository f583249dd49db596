#include "generator/layout/contact.h"

#include <utility>

#include "generator/layout/grid.h"
#include "generator/layout/label_line.h"

namespace portraits::layout {
namespace {

/// What a web address without its scheme links to.
std::string web_uri(const std::string& web) {
    return web.find("://") == std::string::npos ? "https://" + web : web;
}

record::Inline words(std::string text, std::string uri = {}) {
    record::Inline piece;
    piece.text = std::move(text);
    piece.uri = std::move(uri);
    return piece;
}

class Contact : public Block {
public:
    Contact(const Scribe& scribe, std::string label, std::vector<ContactPerson> people)
        : scribe_{scribe}, label_{std::move(label)}, people_{std::move(people)} {}

    Placed place(Space space, const Tightness&) const override {
        if (people_.empty()) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::Sect);
        ink.take(rail_head(scribe_, label_, space.width), {}, node);
        Length top = Length::mm(rail_head_mm);
        for (std::size_t i = 0; i < people_.size(); ++i) {
            top += i > 0 ? grid_line() : Length{};
            add_person(ink, people_[i], space.width, node, top);
        }
        return Placed::full_if_fits(space, {space.width, top}, std::move(ink));
    }

private:
    void add_person(ink::Fragment& ink, const ContactPerson& person, Length width, ink::NodeId node,
                    Length& top) const {
        const Style style = scribe_.style("contact");
        const auto add = [&](const Style& in, record::Inline piece) {
            if (!piece.text.empty()) {
                SetText set = scribe_.lines(in, record::Inlines{std::move(piece)}, width);
                ink.take(std::move(set.ink), {Length{}, top}, node);
                top += set.height;
            }
        };
        add(scribe_.style("contact name"), words(person.name));
        add(style, words(person.role));
        // Where nobody is named the organisation leads.
        add(person.name.empty() ? scribe_.style("contact name") : style,
            words(person.organisation));
        add(style, words(person.email, "mailto:" + person.email));
        add(style, words(person.phone));
        add(style, words(person.web, web_uri(person.web)));
    }

    Scribe scribe_;
    std::string label_;
    std::vector<ContactPerson> people_;
};

}  // namespace

BlockPtr contact(const Scribe& scribe, std::string label, std::vector<ContactPerson> people) {
    return std::make_shared<Contact>(scribe, std::move(label), std::move(people));
}

}  // namespace portraits::layout
