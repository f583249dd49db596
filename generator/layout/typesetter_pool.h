#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/text/typesetter.h"

namespace portraits::layout {

/// Typesetters for the threads: each is borrowed by one at a time, and keeps what it has shaped.
class TypesetterPool {
public:
    explicit TypesetterPool(const text::FontLibrary& fonts) : fonts_{&fonts} {}

    class Loan {
    public:
        explicit Loan(TypesetterPool& pool) : pool_{&pool}, setter_{pool.take()} {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan() { pool_->give_back(std::move(setter_)); }
        [[nodiscard]] const text::Typesetter& setter() const { return *setter_; }

    private:
        TypesetterPool* pool_;
        std::unique_ptr<text::Typesetter> setter_;
    };

    /// What all of them could not set.
    [[nodiscard]] Diagnostics diagnostics() const {
        Diagnostics all;
        for (const auto& setter : idle_) {
            all.append(setter->diagnostics());
        }
        return all;
    }

private:
    std::unique_ptr<text::Typesetter> take() {
        const std::lock_guard lock{guard_};
        if (idle_.empty()) {
            return std::make_unique<text::Typesetter>(*fonts_);
        }
        auto setter = std::move(idle_.back());
        idle_.pop_back();
        return setter;
    }
    void give_back(std::unique_ptr<text::Typesetter> setter) {
        const std::lock_guard lock{guard_};
        idle_.push_back(std::move(setter));
    }

    const text::FontLibrary* fonts_;
    std::mutex guard_;
    std::vector<std::unique_ptr<text::Typesetter>> idle_;
};

}  // namespace portraits::layout
