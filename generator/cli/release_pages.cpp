#include "generator/cli/release_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/cli/check_preflight.h"
#include "generator/cli/city_pages.h"
#include "generator/cli/city_press.h"
#include "generator/cli/progress.h"
#include "generator/cli/proof_name.h"
#include "generator/cli/release_proofs.h"

namespace portraits::cli {
namespace {

using Condition = std::shared_ptr<const write::OutputCondition>;

/// Hands each page to all that is made of it.
class PageMill {
public:
    PageMill(Session& session, const publish::StagedFolder& folder, const Condition& condition,
             bool with_cities)
        : session_{session},
          folder_{folder},
          with_cities_{with_cities},
          document_{session, condition},
          proofs_{session, folder, condition},
          city_press_{session, condition,
                      [this](const CityFile& file) { save(file.name, file.bytes); }},
          gatherer_{session.edition(), [this](CityPages city) { take(std::move(city)); }} {}

    void add(std::size_t place, const ink::Page& page) {
        document_.add(place, page);
        proofs_.add(place, page, thumbnail_of(page));
        gatherer_.add(place, page);
    }

    ReleasePages finish(const std::vector<ink::OutlineEntry>& outline) {
        gatherer_.finish();
        city_press_.finish();
        proofs_.finish();
        made_.reports = document_.finish(outline);
        for (const PrintedFile& file : document_.files()) {
            save(file.path.filename(), file.bytes);
        }
        return std::move(made_);
    }

private:
    /// The thumbnail that a page is to have: the first of a city has one.
    [[nodiscard]] std::string thumbnail_of(const ink::Page& page) const {
        const std::size_t city = city_of(page, session_.edition());
        if (city == session_.edition().cities.size()) {
            return {};
        }
        const std::string& slug = session_.edition().cities[city].slug;
        const auto& places = page.content.destinations;
        const bool first = !places.empty() && places.back().name == "city:" + slug;
        return first ? fmt::format("thumbnails/{}.jpg", slug) : "";
    }

    void take(CityPages city) {
        const ink::Page& first = city.pages.front();
        note(
            {city.city, first.label, city.pages.size(), "proofs/" + proof_name(city.place, first)});
        if (with_cities_) {
            const Timings::Phase phase{session_.timings(), "cities"};
            city_press_.add(std::move(city));
        }
    }

    /// A city comes again where it stands on other pages in the end.
    void note(publish::CityEntry entry) {
        std::vector<publish::CityEntry>& cities = made_.cities;
        const auto known =
            std::find_if(cities.begin(), cities.end(),
                         [&](const publish::CityEntry& other) { return other.city == entry.city; });
        if (known == cities.end()) {
            cities.push_back(std::move(entry));
        } else {
            *known = std::move(entry);
        }
    }

    void save(const std::filesystem::path& name, const std::string& bytes) {
        if (const Result<void> saved = folder_.write(name, bytes); !saved) {
            session_.fail(saved.error());
        }
    }

    Session& session_;
    const publish::StagedFolder& folder_;
    bool with_cities_;
    ReleasePages made_;
    PreflightRun document_;
    ReleaseProofs proofs_;
    CityPress city_press_;
    CityGatherer gatherer_;
};

}  // namespace

ReleasePages make_pages(Session& session, const publish::StagedFolder& folder, Condition condition,
                        bool with_cities) {
    const Timings::Phase phase{session.timings(), "compose"};
    PageMill mill{session, folder, condition, with_cities};
    Progress progress{"made", session.options().quiet};
    const auto sink = [&](std::size_t place, const ink::Page& page) {
        mill.add(place, page);
        progress.step();
    };
    session.composer().compose(sink, session.diagnostics());
    return session.good() ? mill.finish(session.composer().outline()) : ReleasePages{};
}

}  // namespace portraits::cli
