#include "generator/layout/person.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "generator/layout/enclosed.h"
#include "generator/layout/record_text.h"
#include "generator/layout/rule.h"
#include "generator/layout/stack.h"
#include "generator/layout/text_block.h"
#include "generator/layout/wrappers.h"

namespace portraits::layout {
namespace {

/// What a person is, and where.
std::string role_of(const record::Value& person) {
    const std::string role = person["role"].text();
    const std::string city = person["city"].text();
    return fmt::format("{}{}{}", role, role.empty() || city.empty() ? "" : ", ", city);
}

}  // namespace

BlockPtr person(const PageContext& context, const PersonForm& form) {
    record::RichText text = rich_text_at(context, "text");
    if (text.empty()) {
        return nullptr;
    }
    const Scribe& scribe = context.scribe;
    const record::Value who = context.field({});
    const Length white = scribe.style(form.text.body).leading / 3;
    ink::Node division;
    division.role = ink::Role::Div;
    return enclosed(std::move(division),
                    stack({rule(scribe.accent().solid), space(white),
                           text_block(scribe, form.name_style, who["name"].text()),
                           text_block(scribe, form.role_style, role_of(who)), space(white),
                           rich_flow(scribe, std::move(text), form.text)}));
}

}  // namespace portraits::layout
