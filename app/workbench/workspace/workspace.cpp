#include "workspace/workspace.h"

#include "common/strings.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace kith::workbench {
namespace {

using namespace std::chrono_literals;

Outline readOutline(const project::Project& project) {
    return {project.title(), project.sources(), project.cases(), project.codebook()};
}

Changes changesSince(const project::Project& project, const project::JournalPlace& before) {
    auto texts = project.textsChangedSince(before);
    return texts ? Changes{false, std::move(*texts)} : Changes{true, {}};
}

} // namespace

bool Changes::touches(SourceKey source, std::int64_t part) const {
    return everything || std::any_of(texts.begin(), texts.end(), [&](const project::ChangedText& text) {
               return text.source == source && (part == 0 || text.part == 0 || text.part == part);
           });
}

// Who asked for work, and what is to be told when it fails. Made and used on the window's thread.
struct Workspace::Asker {
    QPointer<QObject> owner;
    bool owned = false;
    Failed failed;
    Asker(QObject* asking, Failed whenFailed)
        : owner(asking), owned(asking != nullptr), failed(std::move(whenFailed)) {}
    [[nodiscard]] bool isThere() const { return !owned || owner; }
};

Workspace::Workspace(const std::filesystem::path& file, Coder coder, QObject* parent)
    : QObject(parent), file_(file), coder_(std::move(coder)) {
    try {
        writing_ = std::make_unique<project::Project>(project::Project::open(file, project::Access::ReadWrite));
    } catch (const Error& error) {
        // In use elsewhere, or not ours to write: it can still be read, unless this throws, too.
        reading_ = std::make_unique<project::Project>(project::Project::open(file, project::Access::ReadOnly));
        whyReadOnly_ = toQString(error.what());
    }
    if (!reading_)
        reading_ = std::make_unique<project::Project>(project::Project::open(file, project::Access::ReadOnly));
    outline_ = readOutline(*reading_);
    seen_ = reading_->journalPlace();
    computer_ = std::make_unique<WorkQueue>();
    writer_ = std::make_unique<WorkQueue>();
    refresh_.setSingleShot(true);
    connect(&refresh_, &QTimer::timeout, this, &Workspace::refreshSnapshot);
    refresh_.start(0);
    if (isReadOnly()) {
        connect(&follow_, &QTimer::timeout, this, &Workspace::followOthers);
        follow_.start(2s);
    }
}

Workspace::~Workspace() {
    for (auto& [number, job] : jobs_)
        job.stop.request_stop();
    for (auto& [key, waiting] : computations_)
        waiting.stop.request_stop();
    computer_->dropWaiting();
    threads_.clear();
    writer_.reset();
    computer_.reset();
    computing_.reset();
    reading_.reset();
    writing_.reset();
}

void Workspace::setCoder(Coder coder) {
    coder_ = std::move(coder);
    Q_EMIT outlineChanged();
}

void Workspace::later(std::function<void()> here) {
    QMetaObject::invokeMethod(this, std::move(here), Qt::QueuedConnection);
}

void Workspace::report(const Failure& failure, const Failed& whenFailed) {
    if (whenFailed)
        whenFailed(failure);
    else if (!failure.cancelled)
        Q_EMIT failed(failure);
}

void Workspace::edit(Change change, QObject* owner, Done done, Failed whenFailed) {
    write(
        [change = std::move(change), done = std::move(done)](project::Project& project, const Job&) -> Finish {
            change(project);
            return done;
        },
        Asker(owner, std::move(whenFailed)), 0, {});
}

void Workspace::write(Editing change, Asker asker, int jobNumber, std::stop_token stop) {
    if (isReadOnly()) {
        if (jobNumber > 0) endJob(jobNumber);
        report({tr("This project is open for reading only, so nothing was changed.") + QLatin1Char(' ') + whyReadOnly_,
                {},
                false},
               asker.failed);
        return;
    }
    ++pending_;
    Q_EMIT pendingChanged();
    // The asker is only handed through: it is looked at on the window's thread alone.
    auto asking = std::make_shared<Asker>(std::move(asker));
    writer_->add([this, change = std::move(change), asking, jobNumber, stop]() {
        Finish finish;
        std::optional<Failure> failure;
        const project::JournalPlace before = writing_->journalPlace();
        try {
            finish = change(*writing_, jobFor(jobNumber, stop));
        } catch (...) {
            failure = currentFailure();
        }
        Changes changes;
        bool changed = false;
        try {
            changed = writing_->journalPlace() != before;
            if (changed) changes = changesSince(*writing_, before);
        } catch (...) {
            changes.everything = true;
        }
        later([this, finish = std::move(finish), failure = std::move(failure), changes = std::move(changes), changed,
               asking, jobNumber] {
            --pending_;
            if (jobNumber > 0) endJob(jobNumber);
            if (changed) committed(changes);
            Q_EMIT pendingChanged();
            if (!asking->isThere()) return;
            if (failure)
                report(*failure, asking->failed);
            else if (finish)
                finish();
        });
    });
}

void Workspace::undo() {
    auto label = std::make_shared<std::optional<std::string>>();
    edit([label, by = coder_](project::Project& project) { *label = project.undo(by); }, this,
         [this, label] {
             Q_EMIT said(*label ? tr("Undone: %1").arg(toQString(**label)) : tr("There is nothing to undo."));
         });
}

void Workspace::redo() {
    auto label = std::make_shared<std::optional<std::string>>();
    edit([label, by = coder_](project::Project& project) { *label = project.redo(by); }, this,
         [this, label] {
             Q_EMIT said(*label ? tr("Done again: %1").arg(toQString(**label)) : tr("There is nothing to do again."));
         });
}

void Workspace::committed(const Changes& changes) {
    seen_ = reading_->journalPlace();
    Q_EMIT edited(changes);
    refreshOutline();
    // Not at each of many quick edits: a large study takes a moment to read.
    refresh_.start(200ms);
}

void Workspace::followOthers() {
    const project::JournalPlace now = reading_->journalPlace();
    if (now == seen_) return;
    const Changes changes = changesSince(*reading_, seen_);
    committed(changes);
}

void Workspace::refreshOutline() {
    compute(
        this, QStringLiteral("outline"),
        [](const project::Project& project, const StudySnapshot&, const Job&) { return readOutline(project); },
        [this](Outline outline) {
            outline_ = std::move(outline);
            Q_EMIT outlineChanged();
        });
}

void Workspace::refreshSnapshot() {
    ++refreshing_;
    computer_->add([this] {
        std::shared_ptr<const StudySnapshot> fresh;
        try {
            fresh = freshSnapshot();
        } catch (...) {
            const Failure failure = currentFailure();
            later([this, failure] { report(failure, {}); });
        }
        later([this, fresh] {
            --refreshing_;
            if (!fresh || fresh == snapshot_) return;
            snapshot_ = fresh;
            Q_EMIT snapshotChanged();
        });
    });
}

// On the computing thread.
const project::Project& Workspace::computingProject() {
    if (!computing_)
        computing_ = std::make_unique<project::Project>(project::Project::open(file_, project::Access::ReadOnly));
    return *computing_;
}

std::shared_ptr<const StudySnapshot> Workspace::freshSnapshot() {
    const project::Project& project = computingProject();
    const project::JournalPlace now = project.journalPlace();
    if (!computed_ || now != computedAt_) {
        computed_ = std::make_shared<const StudySnapshot>(project.snapshot(project::Quotes::Leave));
        computedAt_ = now;
    }
    return computed_;
}

void Workspace::compute_(QObject* owner, const QString& key, Computing work, Failed whenFailed) {
    Waiting& waiting = computations_[{owner, key}];
    waiting.stop.request_stop();
    waiting = {++computation_, std::stop_source()};
    const auto number = waiting.number;
    const std::stop_token stop = waiting.stop.get_token();
    auto asking = std::make_shared<Asker>(owner, std::move(whenFailed));
    computer_->add([this, work = std::move(work), asking, place = std::pair(owner, key), number, stop]() mutable {
        Finish finish;
        std::optional<Failure> failure;
        if (!stop.stop_requested()) {
            try {
                const project::Project& project = computingProject();
                const auto snapshot = freshSnapshot();
                finish = work(project, *snapshot, Job(stop, {}));
            } catch (...) {
                failure = currentFailure();
            }
        }
        later([this, finish = std::move(finish), failure = std::move(failure), asking, place, number] {
            const auto latest = computations_.find(place);
            if (latest == computations_.end() || latest->second.number != number) return;
            computations_.erase(latest);
            if (!asking->isThere()) return;
            if (failure)
                report(*failure, asking->failed);
            else if (finish)
                finish();
        });
    });
}

int Workspace::addJob(const QString& title, std::stop_source stop) {
    const int number = ++jobNumber_;
    jobs_[number] = {{number, title, {}, 0, 0}, std::move(stop)};
    Q_EMIT jobsChanged();
    return number;
}

void Workspace::endJob(int number) {
    jobs_.erase(number);
    Q_EMIT jobsChanged();
}

Job Workspace::jobFor(int number, std::stop_token stop) {
    if (number == 0) return {};
    auto last = std::make_shared<std::chrono::steady_clock::time_point>();
    return {std::move(stop), [this, number, last](const Progress& progress) {
                const auto now = std::chrono::steady_clock::now();
                if (now - *last < 50ms) return;
                *last = now;
                later([this, number, progress] {
                    const auto job = jobs_.find(number);
                    if (job == jobs_.end()) return;
                    job->second.shown.what = toQString(progress.what);
                    job->second.shown.done = progress.done;
                    job->second.shown.total = progress.total;
                    Q_EMIT jobsChanged();
                });
            }};
}

void Workspace::startJob_(QObject* owner, const QString& title, Lasting work, Failed whenFailed) {
    std::stop_source stop;
    const int number = addJob(title, stop);
    // Nobody waits for it any more when a page that was closed has asked.
    if (owner) connect(owner, &QObject::destroyed, this, [stop]() mutable { stop.request_stop(); });
    auto asking = std::make_shared<Asker>(owner, std::move(whenFailed));
    threads_.emplace_back([this, work = std::move(work), asking, number, token = stop.get_token()]() mutable {
        Finish finish;
        std::optional<Failure> failure;
        try {
            const auto project = project::Project::open(file_, project::Access::ReadOnly);
            finish = work(project, jobFor(number, token));
        } catch (...) {
            failure = currentFailure();
        }
        later([this, finish = std::move(finish), failure = std::move(failure), asking, number] {
            endJob(number);
            if (!asking->isThere()) return;
            if (failure)
                report(*failure, asking->failed);
            else if (finish)
                finish();
        });
    });
}

void Workspace::startEditingJob_(QObject* owner, const QString& title, Editing work, Failed whenFailed) {
    std::stop_source stop;
    const int number = addJob(title, stop);
    write(std::move(work), Asker(owner, std::move(whenFailed)), number, stop.get_token());
}

std::vector<RunningJob> Workspace::jobs() const {
    std::vector<RunningJob> shown;
    for (const auto& [number, job] : jobs_)
        shown.push_back(job.shown);
    return shown;
}

void Workspace::cancelJob(int number) {
    if (const auto job = jobs_.find(number); job != jobs_.end()) job->second.stop.request_stop();
}

void Workspace::settle() {
    const auto busy = [this] {
        return pending_ > 0 || refreshing_ > 0 || refresh_.isActive() || !computations_.empty() || !jobs_.empty();
    };
    do {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    } while (busy());
    QCoreApplication::processEvents();
}

} // namespace kith::workbench
