#include "window/main_window.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "help/guide_window.h"
#include "help/tour.h"
#include "project/backup_schedule.h"
#include "window/application.h"
#include "window/message_bar.h"
#include "window/status_line.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>

namespace kith::workbench {
namespace {

constexpr QSize wideWindow(1680, 960); // where the screen has room for it

} // namespace

MainWindow::MainWindow(Application& application, Workspace& workspace)
    : application_(application), workspace_(workspace), context_{workspace, desk_, application.preferences()},
      messages_(new MessageBar), tabs_(new QTabWidget), status_(new StatusLine(workspace, this)) {
    setAttribute(Qt::WA_DeleteOnClose, false);
    setAcceptDrops(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    tabs_->setDocumentMode(true);
    tabs_->setTabsClosable(true);
    tabs_->setMovable(true);
    tabs_->setAccessibleName(tr("Pages"));
    tabs_->tabBar()->setAccessibleName(tr("Open pages"));
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (workspace_.isReadOnly()) makeReadOnlyLine(layout);
    layout->addWidget(messages_);
    layout->addWidget(tabs_, 1);
    setCentralWidget(middle);
    setStatusBar(status_);
    makeDocks();
    makeMenus();
    connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::showPageMenu);
    connect(tabs_, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(&workspace_, &Workspace::failed, messages_, &MessageBar::say);
    connect(&workspace_, &Workspace::outlineChanged, this, &MainWindow::showTitle);
    connect(&desk_, &Desk::said, status_, &StatusLine::say);
    connect(&desk_, &Desk::pageWanted, this, &MainWindow::openPage);
    connect(&desk_, &Desk::passagesWanted, this, [this] {
        if (QDockWidget* dock =
                docks_.contains(QStringLiteral("passages")) ? docks_.at(QStringLiteral("passages")) : nullptr) {
            const bool first = dock->isHidden();
            dock->show();
            dock->raise();
            if (first && dock->height() < height() / 4) resizeDocks({dock}, {height() / 3}, Qt::Vertical);
        }
    });
    connect(&desk_, &Desk::sourceWanted, this,
            [this](SourceKey source, std::int64_t part, const std::optional<CodePointSpan>& span) {
                QVariantMap what{{QStringLiteral("source"), toQString(source.uuid.toString())},
                                 {QStringLiteral("part"), QVariant::fromValue<qlonglong>(part)}};
                if (span) {
                    what[QStringLiteral("begin")] = QVariant::fromValue<qlonglong>(span->begin.value);
                    what[QStringLiteral("end")] = QVariant::fromValue<qlonglong>(span->end.value);
                }
                openPage(QStringLiteral("reading"), what);
            });
    connect(&desk_, &Desk::projectWanted, this, &MainWindow::openSoon);
    showTitle();
    const QSize free = screen()->availableGeometry().size();
    resize(free.width() > wideWindow.width() && free.height() > wideWindow.height() ? wideWindow : QSize(1280, 800));
    restoreLayout();
    (new BackupSchedule(workspace_, application_.preferences(), this))->start();
    // Also killed, it opens where it was.
    keepSoon_.setSingleShot(true);
    connect(&keepSoon_, &QTimer::timeout, this, &MainWindow::keepLayout);
    connect(&keepNowAndThen_, &QTimer::timeout, this, &MainWindow::keepLayout);
    const auto keep = [this] { keepSoon_.start(std::chrono::seconds(1)); };
    connect(tabs_, &QTabWidget::currentChanged, this, keep);
    connect(tabs_->tabBar(), &QTabBar::tabMoved, this, keep);
    keepNowAndThen_.start(std::chrono::minutes(1));
    if (application_.preferences().value(QStringLiteral("tour/wanted")).toBool()) {
        application_.preferences().setValue(QStringLiteral("tour/wanted"), false);
        QTimer::singleShot(300, this, &MainWindow::startTour);
    }
}

void MainWindow::makeReadOnlyLine(QLayout* above) {
    auto* line = new QFrame(this);
    line->setObjectName(QStringLiteral("readOnlyLine"));
    line->setAccessibleName(tr("For reading only"));
    line->setStyleSheet(QStringLiteral("#readOnlyLine { background: %1; border-bottom: 1px solid %2; }")
                            .arg(theme::warningGround().name(), theme::line().name()));
    auto* words = new QLabel(tr("For reading only: you see what others change, and can change nothing.") +
                                 QLatin1Char(' ') + workspace_.whyReadOnly(),
                             line);
    words->setWordWrap(true);
    makeWarning(words);
    auto* again = new QPushButton(tr("Try to open for editing"), line);
    connect(again, &QPushButton::clicked, this, [this] { openSoon(fromPath(workspace_.file())); });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(words, 1);
    layout->addWidget(again);
    above->addWidget(line);
}

MainWindow::~MainWindow() {
    keepLayout();
    // Tabs that go one by one are no change of place, and what follows them is gone by then.
    tabs_->disconnect();
    tabs_->tabBar()->disconnect(this);
}

void MainWindow::showTitle() {
    setWindowTitle(toQString(workspace_.outline().title) + QStringLiteral(" — Kith"));
}

void MainWindow::makeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const DockKind& kind : dockKinds()) {
        auto* dock = new QDockWidget(kind.name, this);
        dock->setObjectName(kind.id);
        dock->setAccessibleName(kind.name);
        QWidget* inside = kind.make(context_);
        // A page that wants much room takes it from elsewhere: names of codes stay readable.
        if (kind.area == Qt::LeftDockWidgetArea) inside->setMinimumWidth(235);
        dock->setWidget(inside);
        addDockWidget(kind.area, dock);
        docks_[kind.id] = dock;
        auto* reach = new QAction(tr("Go to %1").arg(kind.name), this);
        reach->setShortcut(kind.shortcut);
        connect(reach, &QAction::triggered, this, [dock, inside] {
            dock->show();
            dock->raise();
            inside->setFocus(Qt::ShortcutFocusReason);
        });
        addAction(reach);
    }
}

void MainWindow::goToPart(int step) {
    std::vector<QWidget*> parts; // each with what takes the keyboard in it
    if (Page* page = currentPage()) parts.push_back(page);
    // Beside the page the tour: who follows it goes to and fro between the two.
    const bool touring = tour_ && tour_->isVisible();
    if (touring) parts.push_back(tour_);
    for (const DockKind& kind : dockKinds())
        if (QDockWidget* dock = docks_.at(kind.id); !touring && dock->isVisible() && !dock->visibleRegion().isEmpty())
            parts.push_back(dock->widget());
    if (parts.empty()) return;
    const auto count = static_cast<int>(parts.size());
    int here = 0;
    for (int i = 0; i < count; ++i) {
        const QWidget* part = parts[static_cast<std::size_t>(i)];
        if (const QWidget* focus = QApplication::focusWidget(); focus && (part == focus || part->isAncestorOf(focus)))
            here = i;
    }
    QWidget* next = parts[static_cast<std::size_t>((here + step + count) % count)];
    if (next == tour_) next = tour_->findChild<QWidget*>(QStringLiteral("tourNext"));
    if (next) next->setFocus(Qt::ShortcutFocusReason);
}

Page* MainWindow::currentPage() const {
    return qobject_cast<Page*>(tabs_->currentWidget());
}

Page* MainWindow::openPage(const QString& id, const QVariant& what) {
    for (int i = 0; i < tabs_->count(); ++i) {
        auto* page = qobject_cast<Page*>(tabs_->widget(i));
        if (page->property("kind").toString() != id) continue;
        // Of many, the one that shows this very thing.
        const QVariant key = what.toMap().value(QStringLiteral("source"));
        const QVariant part = what.toMap().value(QStringLiteral("part"), 1);
        if (page->property("many").toBool() &&
            (page->place().toMap().value(QStringLiteral("source")) != key ||
             page->place().toMap().value(QStringLiteral("part"), 1).toLongLong() != part.toLongLong()))
            continue;
        tabs_->setCurrentIndex(i);
        if (what.isValid()) page->show(what);
        page->setFocus(Qt::OtherFocusReason);
        return page;
    }
    for (const PageKind& kind : pageKinds()) {
        if (kind.id != id) continue;
        Page* page = kind.make(context_);
        page->setProperty("kind", id);
        page->setProperty("many", kind.many);
        page->setAccessibleName(kind.name);
        page->setAccessibleDescription(kind.says);
        if (what.isValid()) page->show(what);
        const int index = tabs_->addTab(page, icon(id), page->heading());
        tabs_->setTabToolTip(index, kind.says);
        connect(page, &Page::headingChanged, this, [this, page] {
            if (const int at = tabs_->indexOf(page); at >= 0) tabs_->setTabText(at, page->heading());
        });
        tabs_->setCurrentIndex(index);
        page->setFocus(Qt::OtherFocusReason);
        return page;
    }
    return nullptr;
}

void MainWindow::closeTab(int index) {
    QWidget* page = tabs_->widget(index);
    tabs_->removeTab(index);
    page->deleteLater();
}

QList<QAction*> MainWindow::commands() const {
    QList<QAction*> all = actions();
    for (const QMenu* menu : findChildren<QMenu*>())
        all += menu->actions();
    if (const Page* page = currentPage()) all += page->actions();
    return all;
}

QString MainWindow::settingsKey(const char* what) const {
    // Tabs belong to a project; its path is not written into the name of the setting.
    const QByteArray name = QCryptographicHash::hash(fromPath(workspace_.file()).toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("tabs/%1-%2").arg(QString::fromLatin1(name.toHex().left(12)), QLatin1String(what));
}

void MainWindow::keepLayout() {
    Preferences& preferences = application_.preferences();
    preferences.setValue(QStringLiteral("window/geometry"), saveGeometry());
    preferences.setValue(QStringLiteral("window/docks"), saveState());
    QVariantList open;
    for (int i = 0; i < tabs_->count(); ++i) {
        const auto* page = qobject_cast<Page*>(tabs_->widget(i));
        open.append(
            QVariantMap{{QStringLiteral("kind"), page->property("kind")}, {QStringLiteral("place"), page->place()}});
    }
    preferences.setValue(settingsKey("open"), open);
    preferences.setValue(settingsKey("current"), tabs_->currentIndex());
}

// For the first time: wide enough to be read, and no more of the page than that.
void MainWindow::placeDocks() {
    const bool wide = width() >= wideWindow.width();
    resizeDocks({docks_.at(QStringLiteral("sources")), docks_.at(QStringLiteral("inspector"))},
                {wide ? 290 : 250, wide ? 370 : 300}, Qt::Horizontal);
    // Passages come when some are asked for; until then the page has the room.
    docks_.at(QStringLiteral("passages"))->hide();
}

void MainWindow::restoreLayout() {
    const Preferences& preferences = application_.preferences();
    if (const auto geometry = preferences.value(QStringLiteral("window/geometry")).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const auto state = preferences.value(QStringLiteral("window/docks")).toByteArray(); !state.isEmpty()) {
        restoreState(state);
    } else {
        placeDocks();
    }
    for (const QVariant& one : preferences.value(settingsKey("open")).toList())
        openPage(one.toMap().value(QStringLiteral("kind")).toString(), one.toMap().value(QStringLiteral("place")));
    const int current = preferences.value(settingsKey("current"), -1).toInt();
    if (current >= 0 && current < tabs_->count()) tabs_->setCurrentIndex(current);
    if (tabs_->count() == 0 && !workspace_.outline().sources.empty())
        desk_.openSource(workspace_.outline().sources.front().key);
    if (tabs_->count() == 0) openPage(QStringLiteral("import"));
    showPageMenu();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keepLayout();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files += url.toLocalFile();
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    if (files.size() == 1 && files.front().endsWith(QLatin1String(".kith")))
        openSoon(files.front());
    else
        openPage(QStringLiteral("import"), files);
}

} // namespace kith::workbench
