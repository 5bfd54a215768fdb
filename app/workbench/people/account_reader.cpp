#include "people/account_reader.h"

#include <mutex>

namespace kith::workbench {

struct AccountReader::Study {
    std::mutex mutex;
    std::unique_ptr<project::Project> project;
    std::unique_ptr<study::AccountReading> reading;

    AccountPtr account(CaseKey ego) {
        auto read = std::make_shared<ReadAccount>();
        read->people = reading->of(ego);
        read->words = study::mentionWords(*project, read->people);
        read->doubtfulFirst = study::mostDoubtfulFirst(read->people);
        return read;
    }
};

AccountReader::AccountReader(Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), study_(std::make_shared<Study>()) {
    connect(&workspace_, &Workspace::edited, this, [this] {
        if (!wanted_) return;
        if (opening_)
            stale_ = true;
        else if (opened_)
            readAgain();
    });
}

void AccountReader::read(CaseKey ego) {
    wanted_ = ego;
    if (opened_)
        readAgain();
    else if (!opening_)
        readFirst();
}

void AccountReader::readFirst() {
    opening_ = reading_ = true;
    stale_ = false;
    workspace_.startJob(
        this, tr("Looking for people"),
        [study = study_, file = workspace_.file(), ego = wanted_](const project::Project&, const Job& job) {
            const std::scoped_lock lock(study->mutex);
            study->project =
                std::make_unique<project::Project>(project::Project::open(file, project::Access::ReadOnly));
            study->reading = std::make_unique<study::AccountReading>(*study->project, study::FindOptions{}, job);
            return study->account(ego);
        },
        [this](const AccountPtr& account) {
            opening_ = false;
            opened_ = true;
            if (stale_ || account->people.ego.key != wanted_)
                readAgain();
            else
                take(account);
        },
        [this](const Failure& failure) {
            opening_ = reading_ = false;
            Q_EMIT readingFailed(failure);
        });
}

void AccountReader::readAgain() {
    reading_ = true;
    workspace_.compute(
        this, QStringLiteral("account"),
        [study = study_, ego = wanted_](const project::Project&, const StudySnapshot&, const Job&) {
            const std::scoped_lock lock(study->mutex);
            study->reading->refresh();
            return study->account(ego);
        },
        [this](const AccountPtr& account) { take(account); },
        [this](const Failure& failure) {
            reading_ = false;
            Q_EMIT readingFailed(failure);
        });
}

void AccountReader::take(const AccountPtr& account) {
    reading_ = false;
    Q_EMIT accountRead(account);
}

} // namespace kith::workbench
