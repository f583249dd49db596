#include "generator/check/editorial_manuscript.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace portraits::check {
namespace {

using record::Value;

/// Gathers the passages of one record.
class Gatherer {
public:
    Gatherer(Manuscript& manuscript, const record::City* city, std::string lang)
        : manuscript_{manuscript}, city_{city}, lang_{std::move(lang)} {}

    void line(const Value& value, std::string key, Form form) {
        if (!value.text().empty()) {
            add(Passage::line(value, form), std::move(key));
        }
    }
    void text(const record::RichText& text, const std::string& key) { blocks(text.blocks, key); }

private:
    std::size_t add(Passage passage, std::string key) {
        passage.city = city_;
        passage.key = std::move(key);
        passage.lang = lang_;
        manuscript_.passages.push_back(std::move(passage));
        return manuscript_.passages.size() - 1;
    }

    void block(const record::RichBlock& block, const std::string& key) {
        if (const auto* paragraph = std::get_if<record::RichParagraph>(&block.content)) {
            add(Passage::paragraph(*paragraph, Form::Paragraph), key);
        } else {
            list(std::get<record::RichList>(block.content), key);
        }
    }

    void blocks(const std::vector<record::RichBlock>& blocks, const std::string& key) {
        for (const record::RichBlock& each : blocks) {
            block(each, key);
        }
    }

    /// The lists inside are noted after the one that holds them.
    void list(const record::RichList& list, const std::string& key) {
        const std::size_t place = manuscript_.lists.size();
        manuscript_.lists.push_back({list.ordered, list.items.size(), {}});
        for (const record::ListItem& item : list.items) {
            bool first = true;
            for (const record::RichBlock& each : item.blocks) {
                const auto* paragraph = std::get_if<record::RichParagraph>(&each.content);
                if (std::exchange(first, false) && paragraph != nullptr) {
                    const std::size_t passage =
                        add(Passage::paragraph(*paragraph, Form::Item), key);
                    manuscript_.lists[place].items.push_back({passage, item.blocks.size() > 1});
                } else {
                    block(each, key);
                }
            }
        }
    }

    Manuscript& manuscript_;
    const record::City* city_;
    std::string lang_;
};

/// Names and roles of a person or office, which all records write with the same keys.
void gather_person(Gatherer& gatherer, const Value& person, const std::string& where) {
    for (const char* key : {"name", "speaker", "role", "organisation"}) {
        gatherer.line(person[key], fmt::format("{}.{}", where, key), Form::Name);
    }
}

void gather_notes(Gatherer& gatherer, const Value& facts) {
    for (const Value::Entry& entry : facts.entries()) {
        if (entry.key == "note") {
            gatherer.line(entry.value, "facts.note", Form::Line);
        } else {
            gather_notes(gatherer, entry.value);
        }
    }
}

void gather_city(Manuscript& manuscript, const record::City& city) {
    Gatherer gatherer{manuscript, &city, city.lang};
    gatherer.line(city.value["city"], "city", Form::Name);
    gatherer.line(city.value["country"], "country", Form::Name);
    gatherer.line(city.value["headline"], "headline", Form::Line);
    gather_notes(gatherer, city.value["facts"]);
    gatherer.text(city.intro, "intro");
    gatherer.text(city.vision, "vision");
    gatherer.text(city.challenges, "challenges");
    gatherer.text(city.plan, "plan");
    if (city.quote) {
        gatherer.text(city.quote->text, "quote.text");
        gather_person(gatherer, city.value["quote"], "quote");
    }
    for (const Value& contact : city.value["contact"].items()) {
        gather_person(gatherer, contact, "contact");
    }
    for (const Value& photo : city.value["photos"].items()) {
        gatherer.line(photo["alt"], "photos.alt", Form::Line);
    }
}

void gather_edition(Manuscript& manuscript) {
    const record::Edition& edition = manuscript.edition;
    Gatherer gatherer{manuscript, nullptr, edition.lang};
    for (const char* key : {"title", "subtitle", "network", "running_foot"}) {
        gatherer.line(edition.value[key], key, Form::Line);
    }
    gatherer.line(edition.value["foreword"]["title"], "foreword.title", Form::Line);
    gatherer.text(edition.foreword.intro, "foreword.intro");
    gatherer.text(edition.foreword.text, "foreword.text");
    gather_person(gatherer, edition.value["foreword"]["signature"], "foreword.signature");
    gatherer.text(edition.imprint, "imprint");
    gatherer.text(edition.photo_note, "photo_note");
    gatherer.text(edition.closing, "closing");
    gatherer.text(edition.closing_note, "closing_note");
    gatherer.text(edition.map_key, "map_key");
}

}  // namespace

Manuscript read_manuscript(const record::Edition& edition, const Lexicon& lexicon) {
    Manuscript manuscript{edition, lexicon, {}, {}};
    gather_edition(manuscript);
    for (const record::City& city : edition.cities) {
        gather_city(manuscript, city);
    }
    return manuscript;
}

SourceMark mark_of(const record::City& city, std::string_view key) {
    return city.value[key].mark();
}

}  // namespace portraits::check
