// The open project as the window sees it. One thread writes, in the order of the user's decisions; the window's own
// thread reads small things; others compute in the background. What they find comes back on the window's thread.
#pragma once

#include "workspace/failure.h"
#include "workspace/work_queue.h"

#include "kith/model/job.h"
#include "kith/model/snapshot.h"
#include "kith/project/project.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <any>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace kith::workbench {

// What every list in the window needs, small even for large studies: read anew after each edit.
struct Outline {
    std::string title;
    std::vector<Source> sources; // in use and superseded, by position
    std::vector<Case> cases;     // by position
    Codebook codebook;
};

// What an edit changed: texts of which codings, words or speakers may read differently.
struct Changes {
    bool everything = false;
    std::vector<project::ChangedText> texts;
    [[nodiscard]] bool touches(SourceKey source, std::int64_t part = 0) const; // part 0: any of it
};

// A piece of work that lasts: shown with its progress and a way to cancel it.
struct RunningJob {
    int number = 0;
    QString title;
    QString what; // that it does just now
    qint64 done = 0;
    qint64 total = 0; // 0: not known
};

class Workspace : public QObject {
    Q_OBJECT
public:
    // Opens the project for editing; where another program has it open, for reading only. Throws kith::Error where it
    // cannot be opened at all.
    explicit Workspace(const std::filesystem::path& file, Coder coder, QObject* parent = nullptr);
    ~Workspace() override; // every edit that was asked for is written first

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] bool isReadOnly() const { return !writing_; }
    [[nodiscard]] QString whyReadOnly() const { return whyReadOnly_; } // "" where it can be edited
    [[nodiscard]] const Coder& coder() const { return coder_; }
    void setCoder(Coder coder);

    // For small readings on the window's thread: the last committed state.
    [[nodiscard]] const project::Project& reading() const { return *reading_; }
    [[nodiscard]] const Outline& outline() const { return outline_; }
    // The whole study (without the words of codings), as of the last edit or a moment before; null until it is first
    // read.
    [[nodiscard]] std::shared_ptr<const StudySnapshot> snapshot() const { return snapshot_; }

    // A decision. `change` runs on the writing thread, after all that came before; `done` then runs here, unless
    // `owner` is gone; `failed` too, instead of the message that is shown otherwise.
    using Change = std::function<void(project::Project&)>;
    using Done = std::function<void()>;
    using Failed = std::function<void(const Failure&)>;
    void edit(Change change, QObject* owner = nullptr, Done done = {}, Failed failed = {});
    void undo();
    void redo();
    [[nodiscard]] int pendingEdits() const { return pending_; }

    // Computes from the study in the background and hands the result to `then` here, unless `owner` is gone. A later
    // one with the same owner and key takes the place of an earlier one that is not done: its `then` is never called.
    // work: Result(const project::Project&, const StudySnapshot&, const Job&).
    template<class Work, class Then>
    void compute(QObject* owner, const QString& key, Work work, Then then, Failed failed = {});

    // A long piece of work beside everything else, on a thread of its own that may read the project; with its progress
    // and Cancel in the window. work: Result(const project::Project&, const Job&).
    template<class Work, class Then>
    void startJob(QObject* owner, const QString& title, Work work, Then then, Failed failed = {});
    // The same for what changes the project, on the writing thread. Edits that come meanwhile wait for it.
    // work: Result(project::Project&, const Job&).
    template<class Work, class Then>
    void startEditingJob(QObject* owner, const QString& title, Work work, Then then, Failed failed = {});

    [[nodiscard]] std::vector<RunningJob> jobs() const;
    void cancelJob(int number);

    // Until nothing is waiting: edits written, outline and snapshot read. For tests and for closing.
    void settle();

Q_SIGNALS:
    // An edit, an undo or a redo was committed (also by another program, where this one only reads).
    void edited(const kith::workbench::Changes& changes);
    void outlineChanged();
    void snapshotChanged();
    void pendingChanged();
    void jobsChanged();
    void failed(const kith::workbench::Failure& failure);
    // Something was done that the user should read: "Undone: Coded 14 passages as Reputation".
    void said(const QString& words);

private:
    using Finish = std::function<void()>; // runs here; holds the result
    using Computing = std::function<Finish(const project::Project&, const StudySnapshot&, const Job&)>;
    using Lasting = std::function<Finish(const project::Project&, const Job&)>;
    using Editing = std::function<Finish(project::Project&, const Job&)>;
    void compute_(QObject* owner, const QString& key, Computing work, Failed failed);
    void startJob_(QObject* owner, const QString& title, Lasting work, Failed failed);
    void startEditingJob_(QObject* owner, const QString& title, Editing work, Failed failed);
    struct Asker;
    void write(Editing change, Asker asker, int jobNumber, std::stop_token stop);
    void committed(const Changes& changes);
    void report(const Failure& failure, const Failed& failed);
    [[nodiscard]] const project::Project& computingProject();
    [[nodiscard]] std::shared_ptr<const StudySnapshot> freshSnapshot();
    void refreshOutline();
    void refreshSnapshot();
    void followOthers();
    int addJob(const QString& title, std::stop_source stop);
    void endJob(int number);
    Job jobFor(int number, std::stop_token stop);
    void later(std::function<void()> here); // on the window's thread

    std::filesystem::path file_;
    Coder coder_;
    QString whyReadOnly_;
    std::unique_ptr<project::Project> writing_;   // touched by the writing thread alone
    std::unique_ptr<project::Project> reading_;   // … by the window's thread alone
    std::unique_ptr<project::Project> computing_; // … by the computing thread alone
    std::shared_ptr<const StudySnapshot>
        computed_; // … by the computing thread alone: its snapshot and where it is from
    project::JournalPlace computedAt_;
    Outline outline_;
    std::shared_ptr<const StudySnapshot> snapshot_;
    project::JournalPlace seen_;
    int pending_ = 0;
    int refreshing_ = 0;
    QTimer refresh_;
    QTimer follow_;

    struct Waiting {
        std::uint64_t number = 0;
        std::stop_source stop;
    };
    std::map<std::pair<QObject*, QString>, Waiting> computations_;
    std::uint64_t computation_ = 0;
    struct Job_ {
        RunningJob shown;
        std::stop_source stop;
    };
    std::map<int, Job_> jobs_;
    int jobNumber_ = 0;
    std::vector<std::jthread> threads_;
    // Last, so that they end first.
    std::unique_ptr<WorkQueue> computer_;
    std::unique_ptr<WorkQueue> writer_;
};

template<class Work, class Then>
void Workspace::compute(QObject* owner, const QString& key, Work work, Then then, Failed failed) {
    compute_(
        owner, key,
        [work = std::move(work), then = std::move(then)](const project::Project& project, const StudySnapshot& snapshot,
                                                         const Job& job) mutable -> Finish {
            auto result =
                std::make_shared<std::decay_t<decltype(work(project, snapshot, job))>>(work(project, snapshot, job));
            return [result, then]() mutable { then(std::move(*result)); };
        },
        std::move(failed));
}

template<class Work, class Then>
void Workspace::startJob(QObject* owner, const QString& title, Work work, Then then, Failed failed) {
    startJob_(
        owner, title,
        [work = std::move(work), then = std::move(then)](const project::Project& project,
                                                         const Job& job) mutable -> Finish {
            auto result = std::make_shared<std::decay_t<decltype(work(project, job))>>(work(project, job));
            return [result, then]() mutable { then(std::move(*result)); };
        },
        std::move(failed));
}

template<class Work, class Then>
void Workspace::startEditingJob(QObject* owner, const QString& title, Work work, Then then, Failed failed) {
    startEditingJob_(
        owner, title,
        [work = std::move(work), then = std::move(then)](project::Project& project, const Job& job) mutable -> Finish {
            auto result = std::make_shared<std::decay_t<decltype(work(project, job))>>(work(project, job));
            return [result, then]() mutable { then(std::move(*result)); };
        },
        std::move(failed));
}

} // namespace kith::workbench
