// A file for each city: the page that the whole document has, with its number, and nothing that the page does not use. The files
// wait beside their place until all are written.

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "generator/cli/city_pages.h"
#include "generator/cli/city_press.h"
#include "generator/cli/commands.h"
#include "generator/cli/input_digest.h"
#include "generator/cli/press_condition.h"
#include "generator/cli/progress.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/cli/shard_index.h"
#include "generator/publish/staged_folder.h"

namespace portraits::cli {
namespace {

using Condition = std::shared_ptr<const write::OutputCondition>;

void write_cities(Session& session, Condition condition, const publish::StagedFolder& folder,
                  ShardIndex& index) {
    const auto save = [&](const CityFile& file) {
        if (const Result<void> saved = folder.write(file.name, file.bytes); !saved) {
            session.fail(saved.error());
        }
        index.add(file.name, file.bytes);
    };
    CityPress press{session, std::move(condition), save};
    Progress progress{"composed", session.options().quiet};
    CityGatherer gatherer{session.edition(), [&](CityPages city) {
                              if (session.options().shard.takes(city.city)) {
                                  const Timings::Phase phase{session.timings(), "write"};
                                  press.add(std::move(city));
                              }
                          }};
    const auto sink = [&](std::size_t place, ink::Page page) {
        gatherer.add(place, std::move(page));
        progress.step();
    };
    const Timings::Phase phase{session.timings(), "compose"};
    compose_chosen(session.composer(), session.options(), sink, session.diagnostics());
    const Timings::Phase writing{session.timings(), "write"};
    gatherer.finish();
    press.finish();
}

void publish(Session& session, publish::StagedFolder& folder) {
    const Timings::Phase phase{session.timings(), "save"};
    const std::vector<std::string> names = folder.files();
    if (names.empty()) {
        session.diagnostics().error({}, "the document has no page of a city by itself",
                                    "its layout makes none; build writes the document");
        return;
    }
    if (const Result<void> published = folder.publish_files(); !published) {
        session.fail(published.error());
        return;
    }
    for (const std::string& name : names) {
        print((output_folder(session.options()) / name).string() + "\n");
    }
}

/// What a shard has written, for the release that takes it in.
void note_shard(Session& session, const publish::StagedFolder& folder, const ShardIndex& index) {
    if (session.options().shard.whole()) {
        return;
    }
    if (const Result<void> saved = folder.write(index.name(), index.to_json()); !saved) {
        session.fail(saved.error());
    }
}

}  // namespace

Exit cities(const Options& asked) {
    Options options = asked;
    // A release linearises, and one that takes in shards leaves their files as they are.
    options.linearize = !options.shard.whole();
    Session session{options};
    Condition condition = session.read() ? open_press(session) : nullptr;
    if (condition) {
        publish::StagedFolder folder{output_folder(options)};
        ShardIndex index{options.shard, slug_of(options.edition),
                         options.shard.whole() ? "" : digest_of_input(session)};
        write_cities(session, std::move(condition), folder, index);
        if (session.good()) {
            note_shard(session, folder, index);
        }
        if (session.good()) {
            publish(session, folder);
        }
    }
    return session.end();
}

}  // namespace portraits::cli
