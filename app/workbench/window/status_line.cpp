#include "window/status_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

namespace kith::workbench {

using namespace std::chrono_literals;

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent), workspace_(workspace), saved_(new QLabel(this)), job_(new QLabel(this)),
      progress_(new QProgressBar(this)), cancel_(new QToolButton(this)) {
    setSizeGripEnabled(false);
    progress_->setMaximumWidth(180);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    saved_->setAccessibleName(tr("Whether all is saved"));
    job_->setAccessibleName(tr("What is under way"));
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Cancel what is under way; nothing is changed then"));
    for (QWidget* part : std::initializer_list<QWidget*>{job_, progress_, cancel_, saved_})
        addPermanentWidget(part);
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &StatusLine::showJobs);
    connect(&workspace_, &Workspace::jobsChanged, this, [this] {
        if (workspace_.jobs().empty() || shown_ > 0)
            showJobs();
        else if (!later_.isActive())
            later_.start(400ms);
    });
    connect(&workspace_, &Workspace::pendingChanged, this, &StatusLine::showSaved);
    connect(&workspace_, &Workspace::said, this, &StatusLine::say);
    connect(cancel_, &QToolButton::clicked, this, [this] { workspace_.cancelJob(shown_); });
    showSaved();
    showJobs();
}

void StatusLine::say(const QString& words) {
    showMessage(words, 8000);
}

void StatusLine::showSaved() {
    if (workspace_.isReadOnly()) {
        saved_->setText(tr("For reading only"));
        saved_->setToolTip(workspace_.whyReadOnly());
    } else {
        saved_->setText(workspace_.pendingEdits() > 0 ? tr("Saving…") : tr("All saved"));
    }
}

void StatusLine::showJobs() {
    const auto jobs = workspace_.jobs();
    const bool any = !jobs.empty();
    job_->setVisible(any);
    progress_->setVisible(any);
    cancel_->setVisible(any);
    shown_ = any ? jobs.front().number : 0;
    if (!any) {
        later_.stop();
        return;
    }
    const RunningJob& job = jobs.front();
    QString words =
        job.what.isEmpty() || job.what == job.title ? job.title : job.title + QStringLiteral(": ") + job.what;
    if (job.total > 0) words += QStringLiteral(" %1/%2").arg(job.done).arg(job.total);
    if (jobs.size() > 1) words += QLatin1Char(' ') + tr("(and %n more)", nullptr, static_cast<int>(jobs.size()) - 1);
    job_->setText(words);
    progress_->setRange(0, job.total > 0 ? 1000 : 0);
    if (job.total > 0) progress_->setValue(static_cast<int>(job.done * 1000 / job.total));
}

} // namespace kith::workbench
