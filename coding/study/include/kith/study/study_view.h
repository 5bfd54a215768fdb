// A study as it may be shown: under its true names, or under pseudonyms. The one door for whatever goes out.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace kith::study {

enum class Names { True, Pseudonyms };

class StudyView {
public:
    // Opens a project for reading. Under pseudonyms it is a copy made for this view alone, in a folder that only its
    // owner can read and that goes when the view does: every text, passage, label, memo and title in it reads as the
    // key beside the project has it (docs/decisions/021), so that who reads it need not know. Throws Error where there
    // is no key, and Refused, listing the places, where a name would still be read.
    static StudyView open(const std::filesystem::path& project, Names names, const Job& job = {});

    StudyView(StudyView&&) noexcept;
    ~StudyView();

    [[nodiscard]] const project::Project& project() const;
    // What whoever shows it should know: people whom role and organisation single out.
    [[nodiscard]] const std::vector<Note>& notes() const;

private:
    struct State;
    explicit StudyView(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace kith::study
