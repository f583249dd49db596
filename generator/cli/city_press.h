#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "generator/cli/city_pages.h"
#include "generator/cli/session.h"
#include "generator/write/font_store.h"
#include "generator/write/output_condition.h"
#include "generator/write/pdf_writer.h"

namespace portraits::cli {

/// A city's own file, finished, by its path within the folder of the run: `cities/espoo.screen.pdf`.
struct CityFile {
    std::string name;
    std::string bytes;
};

/// Writes the files of cities on all threads, and hands them on in the order of the document.
class CityPress {
public:
    using Saver = std::function<void(CityFile)>;

    CityPress(Session& session, std::shared_ptr<const write::OutputCondition> condition,
              Saver saver);

    void add(CityPages city);
    /// Writes the cities that wait.
    void finish();

private:
    struct Waiting {
        CityPages city;
        std::vector<CityFile> files;
        Diagnostics diagnostics;
    };

    void write(Waiting& waiting, const std::shared_ptr<write::FontStore>& fonts) const;
    void write_file(Waiting& waiting, const ink::Job& job, write::Medium medium,
                    const std::shared_ptr<write::FontStore>& fonts) const;

    Session& session_;
    std::shared_ptr<const write::OutputCondition> condition_;
    Saver saver_;
    /// One for each thread: a store keeps the last subset of a font, which the two files of a city share.
    std::vector<std::shared_ptr<write::FontStore>> fonts_;
    std::vector<Waiting> waiting_;
};

}  // namespace portraits::cli
