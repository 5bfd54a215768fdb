#include "project/start_window.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "project/new_project_form.h"
#include "project/recent_model.h"
#include "project/two_lines.h"
#include "window/application.h"
#include "window/message_bar.h"

#include "kith/study/replicate.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

QLabel* title(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

StartWindow::StartWindow(Application& application)
    : application_(application), messages_(new MessageBar), right_(new QStackedWidget) {
    setWindowTitle(tr("Kith"));
    setAcceptDrops(true);
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    auto* sides = new QHBoxLayout;
    sides->setContentsMargins(28, 28, 28, 24);
    sides->setSpacing(32);
    sides->addWidget(makeChoices());
    sides->addWidget(right_, 1);
    layout->addLayout(sides, 1);
    recentPage_ = makeRecent();
    newPage_ = makeNew();
    samplePage_ = makeSample();
    for (QWidget* page : {recentPage_, newPage_, samplePage_})
        right_->addWidget(page);
    setCentralWidget(middle);
    resize(900, 560);
    auto* back = new QAction(tr("Back"), this);
    back->setShortcut(Qt::Key_Escape);
    connect(back, &QAction::triggered, this, [this] {
        if (!task_.isRunning()) showRecent();
    });
    addAction(back);
    connect(&task_, &BackgroundTask::progressed, this, [this](const QString&, qint64 done, qint64 total) {
        progress_->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0) progress_->setValue(static_cast<int>(done * 1000 / total));
    });
    connect(&task_, &BackgroundTask::runningChanged, this, &StartWindow::showSampleState);
    showRecent();
}

QWidget* StartWindow::makeChoices() {
    auto* side = new QWidget;
    side->setFixedWidth(230);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* mark = new QLabel(side);
    mark->setPixmap(icon(QStringLiteral("kith")).pixmap(64, 64));
    mark->setAccessibleName(tr("Kith"));
    layout->addWidget(mark);
    auto* name = title(tr("Kith"), side);
    layout->addWidget(name);
    layout->addWidget(quietLabel(tr("Personal networks, from what people say in interviews and surveys."), side));
    layout->addSpacing(16);
    const auto choice = [&](const char* objectName, const QString& words, const QString& says, const char* iconName,
                            const QKeySequence& keys, auto run) {
        auto* button = new QPushButton(icon(QLatin1String(iconName)), words, side);
        button->setObjectName(QLatin1String(objectName));
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 7px 10px;"));
        button->setAutoDefault(true);
        const QString shown = keys.toString(QKeySequence::NativeText);
        button->setToolTip(shown.isEmpty() ? says : QStringLiteral("%1 (%2)").arg(says, shown));
        button->setAccessibleDescription(says);
        if (!keys.isEmpty()) {
            auto* action = new QAction(words, this);
            action->setShortcut(keys);
            connect(action, &QAction::triggered, button, [button] { button->click(); });
            addAction(action);
        }
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
    };
    choice("openButton", tr("&Open a project…"), tr("Open a project file"), "open", QKeySequence::Open,
           [this] { chooseFile(); });
    choice("newButton", tr("&New project…"), tr("Make a project from a protocol"), "new", QKeySequence::New,
           [this] { showNew(); });
    choice("sampleButton", tr("The &sample study…"),
           tr("Ten invented interviews and two surveys, coded, to look around in"), "sources", {},
           [this] { showSample(); });
    choice("tourButton", tr("Take the &tour"), tr("Five steps over the sample study"), "tour", QKeySequence(Qt::Key_F1),
           [this] { showSample(true); });
    layout->addStretch(1);
    return side;
}

QWidget* StartWindow::makeRecent() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(title(tr("Recent projects"), page));
    recent_ = new QListView(page);
    recent_->setObjectName(QStringLiteral("recent"));
    recent_->setAccessibleName(tr("Recent projects"));
    recent_->setAccessibleDescription(tr("Enter opens a project, Delete takes it off the list"));
    auto* model = new RecentModel(application_.preferences(), recent_);
    recent_->setModel(model);
    recent_->setItemDelegate(new TwoLines(RecentModel::DetailRole, recent_));
    recent_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    recent_->installEventFilter(this);
    noRecent_ =
        quietLabel(tr("Nothing has been opened yet. Make a new project, or begin with the sample study: it shows "
                      "every page with material in it."),
                   page);
    layout->addWidget(noRecent_);
    layout->addWidget(recent_, 1);
    auto* buttons = new QHBoxLayout;
    auto* remove = new QPushButton(tr("&Remove from the list"), page);
    remove->setToolTip(tr("The file itself stays where it is (Del)"));
    auto* opening = new QPushButton(tr("Open"), page);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(opening);
    layout->addLayout(buttons);
    const auto showWhether = [this, model, remove, opening] {
        const bool any = model->rowCount() > 0;
        noRecent_->setVisible(!any);
        recent_->setVisible(any);
        remove->setVisible(any);
        opening->setVisible(any);
        if (any && !recent_->currentIndex().isValid()) recent_->setCurrentIndex(model->index(0, 0));
    };
    connect(model, &QAbstractItemModel::modelReset, this, showWhether);
    connect(remove, &QPushButton::clicked, this, &StartWindow::removeCurrent);
    connect(opening, &QPushButton::clicked, this, &StartWindow::openCurrent);
    connect(recent_, &QListView::doubleClicked, this, &StartWindow::openCurrent);
    showWhether();
    if (model->rowCount() == 0) layout->insertStretch(2, 1);
    return page;
}

QWidget* StartWindow::makeNew() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(title(tr("New project"), page));
    form_ = new NewProjectForm(application_.preferences(), page);
    layout->addWidget(form_, 1);
    connect(form_, &NewProjectForm::created, this, &StartWindow::open);
    connect(form_, &NewProjectForm::failed, this, &StartWindow::say);
    connect(form_, &NewProjectForm::cancelled, this, &StartWindow::showRecent);
    return page;
}

QWidget* StartWindow::makeSample() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(title(tr("The sample study"), page));
    layout->addWidget(
        quietLabel(tr("Ten invented interviews in English and Dutch and two invented conference surveys, with "
                      "contacts, codings of two coders and everything that follows from them. It is a copy of "
                      "your own: change it as you like."),
                   page));
    sampleFile_ = new QLineEdit(page);
    sampleFile_->setObjectName(QStringLiteral("sampleFile"));
    sampleFile_->setAccessibleName(tr("File"));
    sampleFile_->setText(
        QDir(NewProjectForm::folderOfProjects()).filePath(tr("Kith sample study") + QStringLiteral(".kith")));
    auto* choose = new QPushButton(tr("C&hoose…"), page);
    choose->setAccessibleName(tr("Choose the file of the sample study"));
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&File"), page);
    label->setBuddy(sampleFile_);
    line->addWidget(label);
    line->addWidget(sampleFile_, 1);
    line->addWidget(choose);
    layout->addLayout(line);
    making_ = quietLabel({}, page);
    progress_ = new QProgressBar(page);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    layout->addWidget(making_);
    layout->addWidget(progress_);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    cancelMaking_ = new QPushButton(tr("Back"), page);
    makeIt_ = new QPushButton(page);
    makeIt_->setObjectName(QStringLiteral("makeSample"));
    makeIt_->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancelMaking_);
    buttons->addWidget(makeIt_);
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("File of the sample study"), sampleFile_->text(),
                                         tr("Kith projects (*.kith)"), nullptr, QFileDialog::DontConfirmOverwrite);
        if (!file.isEmpty())
            sampleFile_->setText(file.endsWith(QLatin1String(".kith")) ? file : file + QStringLiteral(".kith"));
    });
    connect(sampleFile_, &QLineEdit::textChanged, this, &StartWindow::showSampleState);
    connect(sampleFile_, &QLineEdit::returnPressed, this, &StartWindow::openSample);
    connect(makeIt_, &QPushButton::clicked, this, &StartWindow::openSample);
    connect(cancelMaking_, &QPushButton::clicked, this, [this] {
        if (task_.isRunning())
            task_.cancel();
        else
            showRecent();
    });
    showSampleState();
    return page;
}

void StartWindow::showSampleState() {
    const bool there = QFileInfo::exists(sampleFile_->text());
    const bool running = task_.isRunning();
    makeIt_->setText(there ? tr("Open it") : tr("&Make and open it"));
    makeIt_->setEnabled(!running);
    sampleFile_->setEnabled(!running);
    cancelMaking_->setText(running ? tr("Cancel") : tr("Back"));
    progress_->setVisible(running);
    making_->setText(running ? tr("Making the sample study from its raw files. This takes some seconds.")
                     : there ? tr("There is one already.")
                             : QString());
}

void StartWindow::showRecent() {
    right_->setCurrentWidget(recentPage_);
    if (recent_->isVisibleTo(recentPage_))
        recent_->setFocus();
    else if (auto* button = findChild<QPushButton*>(QStringLiteral("sampleButton")))
        button->setFocus();
}

void StartWindow::showNew() {
    messages_->hide();
    right_->setCurrentWidget(newPage_);
    form_->setFocus();
}

void StartWindow::showSample(bool withTour) {
    messages_->hide();
    withTour_ = withTour;
    right_->setCurrentWidget(samplePage_);
    showSampleState();
    makeIt_->setFocus();
}

void StartWindow::openSample() {
    if (task_.isRunning()) return;
    const QString file = sampleFile_->text().trimmed();
    if (withTour_) application_.preferences().setValue(QStringLiteral("tour/wanted"), true);
    if (QFileInfo::exists(file)) {
        open(file);
        return;
    }
    progress_->setRange(0, 0);
    task_.start([path = toPath(file)](const Job& job) { study::makeSampleProject(path, job); },
                [this, file] { open(file); },
                [this](const Failure& failure) {
                    if (!failure.cancelled) say(failure);
                    makeIt_->setFocus(); // which lost the keyboard while it could not be pressed
                });
}

void StartWindow::chooseFile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a project"), NewProjectForm::folderOfProjects(),
                                                      tr("Kith projects (*.kith);;All files (*)"));
    if (!file.isEmpty()) open(file);
}

void StartWindow::open(const QString& file) {
    messages_->hide();
    QMetaObject::invokeMethod(
        &application_, [app = &application_, file] { app->open(toPath(file)); }, Qt::QueuedConnection);
}

void StartWindow::openCurrent() {
    const QModelIndex current = recent_->currentIndex();
    if (current.isValid()) open(current.data(RecentModel::FileRole).toString());
}

void StartWindow::removeCurrent() {
    const QModelIndex current = recent_->currentIndex();
    if (!current.isValid()) return;
    const int row = current.row();
    application_.preferences().removeRecentProject(current.data(RecentModel::FileRole).toString());
    recent_->setCurrentIndex(recent_->model()->index(std::min(row, recent_->model()->rowCount() - 1), 0));
    showRecent();
}

void StartWindow::say(const Failure& failure) {
    messages_->say(failure);
}

void StartWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void StartWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.front().isLocalFile()) return;
    event->acceptProposedAction();
    const QString file = urls.front().toLocalFile();
    if (file.endsWith(QLatin1String(".toml"))) {
        showNew();
        form_->setProtocol(file);
    } else {
        open(file);
    }
}

bool StartWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == recent_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace kith::workbench
