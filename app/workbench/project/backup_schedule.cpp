#include "project/backup_schedule.h"

#include "common/strings.h"

#include "kith/study/backups.h"

#include <chrono>
#include <memory>

namespace kith::workbench {

using namespace std::chrono_literals;

BackupWishes backupWishes(const Preferences& preferences) {
    BackupWishes wishes;
    wishes.folder = preferences.value(QStringLiteral("backups/folder")).toString();
    wishes.keep = std::max(1, preferences.value(QStringLiteral("backups/keep"), wishes.keep).toInt());
    wishes.minutes = std::max(0, preferences.value(QStringLiteral("backups/minutes"), wishes.minutes).toInt());
    wishes.atOpening = preferences.value(QStringLiteral("backups/atOpening"), wishes.atOpening).toBool();
    return wishes;
}

void setBackupWishes(Preferences& preferences, const BackupWishes& wishes) {
    preferences.setValue(QStringLiteral("backups/folder"), wishes.folder);
    preferences.setValue(QStringLiteral("backups/keep"), wishes.keep);
    preferences.setValue(QStringLiteral("backups/minutes"), wishes.minutes);
    preferences.setValue(QStringLiteral("backups/atOpening"), wishes.atOpening);
}

BackupSchedule::BackupSchedule(Workspace& workspace, Preferences& preferences, QObject* parent)
    : QObject(parent), workspace_(workspace), preferences_(preferences) {}

void BackupSchedule::start() {
    if (workspace_.isReadOnly()) return;
    sinceLast_.start();
    connect(&workspace_, &Workspace::edited, this, [this] { changed_ = true; });
    connect(&clock_, &QTimer::timeout, this, [this] {
        const int minutes = backupWishes(preferences_).minutes;
        if (changed_ && minutes > 0 && sinceLast_.hasExpired(60'000LL * minutes)) backUpNow();
    });
    clock_.start(1min);
    // After what the window needs first.
    if (backupWishes(preferences_).atOpening) QTimer::singleShot(20s, this, &BackupSchedule::whenOpened);
}

void BackupSchedule::whenOpened() {
    workspace_.compute(
        this, QStringLiteral("last backup"),
        [](const project::Project& project, const StudySnapshot&, const Job&) {
            const auto kept = study::backupsOf(project);
            return kept.empty() || kept.front().entry != project.journalPlace().entry;
        },
        [this](bool wanted) {
            if (wanted) backUpNow();
        },
        [](const Failure&) {});
}

void BackupSchedule::backUpNow(std::function<void()> done) {
    if (running_) return;
    running_ = true;
    changed_ = false;
    sinceLast_.restart();
    const QString folder = backupWishes(preferences_).folder;
    if (folder.isEmpty() || workspace_.isReadOnly()) {
        copy(folder, std::move(done));
        return;
    }
    // The project has to know the folder before, so that a withdrawal finds its copies there.
    workspace_.edit([path = toPath(folder)](project::Project& project) { project.rememberBackupFolder(path); }, this,
                    [this, folder, done = std::move(done)] { copy(folder, done); },
                    [this](const Failure& failure) {
                        running_ = false;
                        Q_EMIT workspace_.failed(failure);
                    });
}

void BackupSchedule::copy(const QString& folder, std::function<void()> done) {
    study::BackupRules rules;
    rules.folder = toPath(folder);
    rules.keep = backupWishes(preferences_).keep;
    workspace_.startJob(
        this, tr("Making a backup"),
        [rules, file = workspace_.file()](const project::Project&, const Job& job) {
            auto project = project::Project::open(file, project::Access::ReadOnly);
            return study::keepBackup(project, rules, job);
        },
        [this, done = std::move(done)](const study::KeptBackup&) {
            running_ = false;
            Q_EMIT made();
            if (done) done();
        },
        [this](const Failure& failure) {
            running_ = false;
            if (!failure.cancelled) Q_EMIT workspace_.failed(failure);
        });
}

} // namespace kith::workbench
