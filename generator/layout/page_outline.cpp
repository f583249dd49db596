#include "generator/layout/page_outline.h"

#include <fmt/format.h>

#include <string>

#include "generator/layout/page_maker.h"

namespace portraits::layout {
namespace {

class Outline {
public:
    Outline(const record::Edition& edition, const design::Labels& labels,
            const References& references)
        : edition_{&edition}, labels_{&labels}, references_{&references} {}

    void add(const PlannedPage& page) {
        if (page.part == 0 && page.city != PlannedPage::no_city) {
            add_city(page);
        } else if (page.part == 0 && page.city == PlannedPage::no_city) {
            add_template(page);
        }
        add_headings(page.number);
    }

    std::vector<ink::OutlineEntry> take() && { return std::move(entries_); }

private:
    void add_template(const PlannedPage& page) {
        const std::string key = "outline." + page.page->name;
        if (labels_->has(key)) {
            entries_.push_back({0, labels_->get(key), destination_of(page, *edition_)});
        }
    }

    void add_city(const PlannedPage& page) {
        const record::City& city = edition_->cities[page.city];
        const std::string destination = destination_of(page, *edition_);
        if (city.country != country_) {
            country_ = city.country;
            entries_.push_back({0, country_, destination});
        }
        entries_.push_back({1, city.name, destination});
    }

    void add_headings(int page) {
        for (const Anchor& anchor : references_->anchors()) {
            if (anchor.level == 0 || anchor.page != page) {
                continue;
            }
            const std::string number = references_->number(anchor.name);
            entries_.push_back(
                {anchor.level - 1,
                 number.empty() ? anchor.title : fmt::format("{} {}", number, anchor.title),
                 anchor.name});
        }
    }

    const record::Edition* edition_;
    const design::Labels* labels_;
    const References* references_;
    std::string country_;
    std::vector<ink::OutlineEntry> entries_;
};

}  // namespace

std::vector<ink::OutlineEntry> outline_of(std::span<const PlannedPage> pages,
                                          const record::Edition& edition,
                                          const design::Labels& labels,
                                          const References& references) {
    Outline outline{edition, labels, references};
    for (const PlannedPage& page : pages) {
        outline.add(page);
    }
    return std::move(outline).take();
}

}  // namespace portraits::layout
