#include "generator/layout/case_study.h"

#include <utility>
#include <vector>

#include "generator/layout/enclosed.h"
#include "generator/layout/hub_map.h"
#include "generator/layout/key_figures.h"
#include "generator/layout/label_line.h"
#include "generator/layout/name_pair.h"
#include "generator/layout/record_places.h"
#include "generator/layout/record_text.h"
#include "generator/layout/rule.h"
#include "generator/layout/stack.h"
#include "generator/layout/text_block.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

/// The parts of a case, from the top down.
class CaseBuilder {
public:
    CaseBuilder(const PageContext& context, const CaseForm& form)
        : context_{&context}, form_{&form}, record_{context.field({})} {}

    std::vector<BlockPtr> run() && {
        add_map();
        add_names();
        add_figures();
        add_text();
        add_people();
        return std::move(parts_);
    }

private:
    [[nodiscard]] const Scribe& scribe() const { return context_->scribe; }

    void add(BlockPtr block) {
        if (block == nullptr) {
            return;
        }
        if (!parts_.empty()) {
            parts_.push_back(space(form_->gap));
        }
        parts_.push_back(std::move(block));
    }

    void add_map() {
        const Place place = place_of(record_, scribe().accent());
        if (form_->map && place.where) {
            const Words words = [context = context_](std::string_view key) {
                return context->label(key);
            };
            add(hub_map(scribe(), context_->book->atlas, place, context_->book->geography->coarse,
                        words, *form_->map));
        }
    }

    void add_names() {
        std::vector<BlockPtr> names;
        if (const std::string country = record_["country"].text(); !country.empty()) {
            names.push_back(label_line(scribe(), country, form_->label_style));
        }
        NamePair pair{record_["city"].text(), record_["city_local"]["text"].text(),
                      record_["city_local"]["lang"].text()};
        names.push_back(name_pair(scribe(), std::move(pair), form_->name_style, form_->other_style,
                                  ink::Role::H2));
        if (const std::string headline = record_["headline"].text(); !headline.empty()) {
            names.push_back(text_block(scribe(), form_->headline_style, headline));
        }
        add(stack(std::move(names)));
    }

    void add_figures() {
        add(figure_grid(scribe(), key_figures_of(record_["figures"], *context_), form_->figures));
    }

    /// The text under a rule, in one column or more.
    void add_text() {
        record::RichText text = rich_text_at(*context_, "text");
        if (text.empty()) {
            return;
        }
        const FlowPtr flow = rich_flow(scribe(), std::move(text), form_->text);
        BlockPtr columns =
            form_->columns.columns > 1 ? balanced_columns({flow}, form_->columns) : BlockPtr{flow};
        add(stack({rule(scribe().accent().solid), space(form_->gap / 3), std::move(columns)}));
    }

    void add_people() {
        for (std::size_t i = 0; i < record_["people"].items().size(); ++i) {
            add(person(context_->at(joined_path("people", std::to_string(i))), form_->person));
        }
    }

    const PageContext* context_;
    const CaseForm* form_;
    record::Value record_;
    std::vector<BlockPtr> parts_;
};

}  // namespace

BlockPtr case_study(const PageContext& context, const CaseForm& form) {
    ink::Node section;
    section.role = ink::Role::Sect;
    return enclosed(std::move(section), stack(CaseBuilder{context, form}.run()));
}

}  // namespace portraits::layout
