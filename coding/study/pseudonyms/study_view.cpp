#include "kith/study/study_view.h"

#include "pseudonyms/key.h"
#include "pseudonyms/pseudonymised.h"

#include <fmt/format.h>

#include <optional>

namespace kith::study {

struct StudyView::State {
    std::optional<PrivateFolder> folder; // outlives the project in it
    std::optional<project::Project> project;
    std::vector<Note> notes;
};

StudyView StudyView::open(const std::filesystem::path& file, Names names, const Job& job) {
    auto state = std::make_unique<State>();
    if (names == Names::True) {
        state->project = project::Project::open(file, project::Access::ReadOnly);
        return StudyView(std::move(state));
    }
    const auto study = project::Project::open(file, project::Access::ReadOnly);
    const pseudonym::Key key = keyOf(file);
    state->folder.emplace();
    const std::filesystem::path copy = state->folder->path() / "study.kith";
    std::vector<Refusal> leaks = writePseudonymised(study, key, copy, job);
    if (!leaks.empty()) {
        std::string what = fmt::format("Names would still be read in {} {}; nothing was written.", leaks.size(),
                                       leaks.size() == 1 ? "place" : "places");
        throw Refused(std::move(what), std::move(leaks), "'kith pseudonyms check' lists them again.");
    }
    state->project = project::Project::open(copy, project::Access::ReadOnly);
    state->notes = singledOut(state->project->snapshot(project::Quotes::Leave), {}, Singled::Contacts);
    return StudyView(std::move(state));
}

StudyView::StudyView(std::unique_ptr<State> state) : state_(std::move(state)) {}
StudyView::StudyView(StudyView&&) noexcept = default;
StudyView::~StudyView() = default;

const project::Project& StudyView::project() const {
    return *state_->project;
}

const std::vector<Note>& StudyView::notes() const {
    return state_->notes;
}

} // namespace kith::study
