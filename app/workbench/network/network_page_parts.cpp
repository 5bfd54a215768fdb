// What the page consists of.
#include "network/network_page.h"

#include "common/elided_label.h"
#include "common/icons.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "network/accounts_order.h"
#include "network/contact_panel.h"
#include "network/egogram_view.h"
#include "network/fading_delegate.h"
#include "network/legend_view.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

QComboBox* narrowBox(const QString& name, int characters) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    box->view()->setTextElideMode(Qt::ElideNone);
    return box;
}

QToolButton* button(const QString& text, const QString& says) {
    auto* made = new QToolButton;
    made->setText(text);
    made->setToolTip(says);
    made->setAccessibleName(says);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAutoRaise(true);
    return made;
}

// What a reader of a table must know, in little room.
QWidget* notesIn(QLabel* notes) {
    notes->setWordWrap(true);
    notes->setMargin(6);
    notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    notes->setForegroundRole(QPalette::PlaceholderText);
    auto* scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setMaximumHeight(4 * notes->fontMetrics().height() + 12);
    scrolled->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidget(notes);
    return scrolled;
}

} // namespace

void NetworkPage::makeParts() {
    egogram_ = new EgogramView;
    stack_ = new QStackedWidget;
    stack_->addWidget(makeEmpty());
    stack_->addWidget(egogram_);
    stack_->addWidget(makeTables());
    stack_->addWidget(makePanels());
    split_ = new QSplitter;
    split_->setChildrenCollapsible(false);
    split_->addWidget(stack_);
    split_->addWidget(makeDetails());
    split_->setStretchFactor(0, 1);
    split_->setStretchFactor(1, 0);
    split_->setSizes({560, 250});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    bars_ = new QStackedWidget;
    bars_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    bars_->addWidget(makeFilters());
    auto* ordering = new QWidget;
    auto* row = new QHBoxLayout(ordering);
    row->setContentsMargins(8, 0, 8, 6);
    sort_ = narrowBox(tr("Order of the accounts"), 18);
    sort_->addItem(tr("In their own order"));
    sort_->addItem(tr("Largest first"));
    panelCount_ = new QLabel;
    row->addWidget(sort_);
    row->addWidget(panelCount_);
    row->addStretch();
    bars_->addWidget(ordering);
    layout->addWidget(bars_);
    layout->addWidget(split_, 1);
    setFocusProxy(egogram_);

    connect(sort_, &QComboBox::currentIndexChanged, this, [this](int which) { order_->orderBySize(which == 1); });
    connect(egogram_, &EgogramView::currentChanged, this, &NetworkPage::chooseContact);
    connect(egogram_, &EgogramView::contactClicked, this, &NetworkPage::listPassages);
    connect(egogram_, &EgogramView::contactActivated, this, &NetworkPage::listPassages);
    connect(egogram_, &EgogramView::tieActivated, this, &NetworkPage::listTie);
    connect(egogram_, &EgogramView::moveWanted, this, &NetworkPage::move);
    connect(egogram_, &EgogramView::tieWanted, this, &NetworkPage::judge);
    connect(egogram_, &EgogramView::menuWanted, this, &NetworkPage::showMenu);
    connect(egogram_, &EgogramView::said, &desk(), &Desk::said);
    connect(egogram_, &EgogramView::left, this, [this] {
        if (cameFromAll_) setView(View::All);
    });
    egogram_->setReadOnly(workspace().isReadOnly());
}

QWidget* NetworkPage::makeHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(6);
    account_ = narrowBox(tr("Account"), 11);
    account_->setModel(accounts_);
    row->addWidget(account_);
    views_ = new QButtonGroup(this);
    const auto addView = [&](View view, const QString& text, const QString& says) {
        QToolButton* made = button(text, says);
        made->setCheckable(true);
        views_->addButton(made, static_cast<int>(view));
        row->addWidget(made);
    };
    addView(View::Picture, tr("Picture"), tr("The network in rings and sectors"));
    addView(View::Table, tr("Table"), tr("The same in words and numbers"));
    addView(View::All, tr("All accounts"), tr("The networks of all accounts beside one another"));
    count_ = new ElidedLabel;
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QSizePolicy rest(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rest.setRetainSizeWhenHidden(true);
    count_->setSizePolicy(rest);
    row->addWidget(count_, 1);
    details_ = button(tr("Details"), tr("The contact, the measures of the network and the legend"));
    details_->setCheckable(true);
    // On a small screen the picture needs the room; the inspector describes the contact there.
    const bool roomy = screen()->availableGeometry().width() >= 1600;
    details_->setChecked(preferences().value(QStringLiteral("network/details"), roomy).toBool());
    export_ = button(tr("Export"), tr("Pictures, tables and networks as files"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setMenu(new QMenu(export_));
    row->addWidget(details_);
    row->addWidget(export_);
    connect(account_, &QComboBox::activated, this, [this](int which) {
        if (which >= 0 && static_cast<std::size_t>(which) < accounts_->accounts().size())
            openAccount(accounts_->accounts()[static_cast<std::size_t>(which)].ego);
    });
    connect(views_, &QButtonGroup::idClicked, this, [this](int which) {
        setView(static_cast<View>(which));
        focusProxy()->setFocus();
    });
    connect(details_, &QToolButton::toggled, this, [this](bool shown) {
        preferences().setValue(QStringLiteral("network/details"), shown);
        showDetails(shown);
    });
    return header;
}

QWidget* NetworkPage::makeFilters() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(6);
    role_ = narrowBox(tr("Only contacts with this role"), 6);
    layer_ = narrowBox(tr("Only contacts in this layer"), 6);
    stage_ = narrowBox(tr("Only contacts with this stage"), 6);
    factor_ = narrowBox(tr("Only contacts with this factor"), 6);
    for (QComboBox* box : {role_, layer_, stage_, factor_}) {
        box->view()->setMinimumWidth(200);
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &NetworkPage::filter);
    }
    names_ = new QCheckBox(tr("&Names"));
    names_->setToolTip(tr("Writes the names of contacts beside their marks"));
    names_->setChecked(preferences().value(QStringLiteral("network/names"), true).toBool());
    egogram_->setNamesShown(names_->isChecked());
    whichTable_ = narrowBox(tr("Which table"), 10);
    whichTable_->addItem(tr("Contacts"));
    whichTable_->addItem(tr("Measures of contacts"));
    row->addWidget(names_);
    row->addWidget(whichTable_);
    zooming_ = new QWidget;
    auto* zooms = new QHBoxLayout(zooming_);
    zooms->setContentsMargins(0, 0, 0, 0);
    zooms->setSpacing(0);
    const auto addZoom = [&](const QString& text, const QString& says, std::function<void()> run) {
        QToolButton* made = button(text, says);
        connect(made, &QToolButton::clicked, this, std::move(run));
        zooms->addWidget(made);
    };
    addZoom(QStringLiteral("−"), tr("Zoom out (−)"), [this] { egogram_->zoom(0.8); });
    addZoom(tr("Fit"), tr("Fit the picture into the window (F)"), [this] { egogram_->fit(); });
    addZoom(QStringLiteral("+"), tr("Zoom in (+)"), [this] { egogram_->zoom(1.25); });
    row->addWidget(zooming_);
    connect(names_, &QCheckBox::toggled, this, [this](bool shown) {
        egogram_->setNamesShown(shown);
        preferences().setValue(QStringLiteral("network/names"), shown);
    });
    connect(whichTable_, &QComboBox::currentIndexChanged, this, &NetworkPage::showTables);
    return bar;
}

QWidget* NetworkPage::makeTables() {
    auto* tables = new QWidget;
    auto* layout = new QVBoxLayout(tables);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    table_ = new TableView;
    fading_ = new FadingDelegate(table_);
    table_->setItemDelegate(fading_);
    layout->addWidget(table_, 1);
    layout->addWidget(notesIn(notes_ = new QLabel));
    connect(table_, &TableView::rowChanged, this, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) < reading_.network.alters.size())
            egogram_->setCurrent(reading_.network.alters[static_cast<std::size_t>(row)].contact);
    });
    connect(table_, &TableView::rowActivated, this, [this](int) { listPassages(); });
    connect(table_, &TableView::evidenceWanted, this,
            [this](const QString& title, const std::vector<CodingKey>& codings) {
                desk().listPassages({title, codings, {}});
            });
    return tables;
}

QWidget* NetworkPage::makePanels() {
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    panels_ = new QListView;
    panels_->setObjectName(QStringLiteral("panels"));
    panels_->setModel(order_);
    panels_->setItemDelegate(new PanelDelegate(panels_));
    panels_->setViewMode(QListView::IconMode);
    panels_->setMovement(QListView::Static);
    panels_->setResizeMode(QListView::Adjust);
    panels_->setUniformItemSizes(true);
    panels_->setSpacing(4);
    panels_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    panels_->setAccessibleName(tr("Networks of all accounts"));
    panelsLegend_ = new LegendView;
    layout->addWidget(panels_, 1);
    layout->addWidget(panelsLegend_);
    const auto open = [this](const QModelIndex& index) {
        const int row = order_->mapToSource(index).row();
        if (row >= 0) openAccount(accounts_->accounts()[static_cast<std::size_t>(row)].ego);
    };
    connect(panels_, &QListView::activated, this, open);
    return all;
}

QWidget* NetworkPage::makeEmpty() {
    auto* empty = new QWidget;
    auto* layout = new QVBoxLayout(empty);
    auto* words =
        new QLabel(tr("There are no contacts yet, so there is no network to show.\n\nDecide on the page People "
                      "who is mentioned in an account: each contact that you confirm appears here."));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* people = new QPushButton(tr("Open &People"));
    connect(people, &QPushButton::clicked, this, [this] { desk().openPage(QStringLiteral("people")); });
    layout->addStretch();
    layout->addWidget(words);
    layout->addWidget(people, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

QWidget* NetworkPage::makeDetails() {
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Details"));
    tabs_->setMinimumWidth(200);
    contactPanel_ = new ContactPanel;
    sheet_ = new TableView;
    sheet_->setSortingEnabled(false);
    auto* measures = new QWidget;
    auto* below = new QVBoxLayout(measures);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(sheet_, 1);
    below->addWidget(notesIn(sheetNotes_ = new QLabel));
    auto* meaning = new QWidget;
    auto* layout = new QVBoxLayout(meaning);
    layout->setContentsMargins(4, 4, 4, 8);
    legend_ = new LegendView;
    auto* keys = new QLabel(tr(
        "<p><b>With the mouse</b><br>Drag a contact into another ring (layer) or sector (role). Drag from the small "
        "circle beside the chosen contact, or hold Shift, to draw a tie. Click a tie to read its words. The wheel "
        "zooms, the ground drags the sheet.</p><p><b>With keys</b><br>Arrows: to the next contact<br>Page Down, Page "
        "Up: through all of them<br>Enter: its passages<br>L, then 1, 2, 3 or 0: into a layer<br>O: choose a "
        "role<br>T, another contact, Enter: a tie; N: no tie; 0: not asked<br>+, −, F: zoom, fit</p>"));
    keys->setWordWrap(true);
    keys->setMargin(8);
    layout->addWidget(legend_);
    layout->addWidget(keys);
    layout->addStretch();
    auto* scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidget(meaning);
    // In a frame of its own, so that the picture keeps its place when another contact is described.
    auto* contact = new QScrollArea;
    contact->setWidgetResizable(true);
    contact->setFrameShape(QFrame::NoFrame);
    contact->setFocusPolicy(Qt::NoFocus);
    contact->setWidget(contactPanel_);
    tabs_->addTab(contact, tr("Contact"));
    tabs_->addTab(measures, tr("Measures"));
    tabs_->addTab(scrolled, tr("Legend"));
    connect(contactPanel_, &ContactPanel::passagesWanted, this, &NetworkPage::listPassages);
    connect(contactPanel_, &ContactPanel::addWanted, this, &NetworkPage::addChange);
    connect(contactPanel_, &ContactPanel::removeWanted, this, &NetworkPage::removeChange);
    connect(contactPanel_, &ContactPanel::wordsWanted, this, [this](const study::ToldChange& told) {
        if (told.change.passage) desk().openPassage(*told.change.passage);
    });
    return tabs_;
}

QAction* NetworkPage::act(const QString& text, const QKeySequence& keys, std::function<void()> run, bool everywhere) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    // Single keys belong to the picture and the table; in a list of choices they are for typing.
    action->setShortcutContext(everywhere ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    if (!everywhere) {
        egogram_->addAction(action);
        table_->addAction(action);
    }
    return action;
}

void NetworkPage::makeActions() {
    act(tr("List the &passages of the contact"), QKeySequence(Qt::Key_P), [this] { listPassages(); });
    act(tr("Put into a &layer…"), QKeySequence(Qt::Key_L), [this] { chooseLayer(); });
    act(tr("Choose the r&ole…"), QKeySequence(Qt::Key_O), [this] { chooseRole(); });
    act(tr("Judge a &tie…"), QKeySequence(Qt::Key_T), [this] {
        setView(View::Picture);
        egogram_->setFocus();
        egogram_->beginTie();
    });
    act(tr("Add a told &change…"), QKeySequence(Qt::Key_A), [this] { addChange(); });
    act(tr("Zoom &in"), QKeySequence(Qt::Key_Plus), [this] {
        egogram_->zoom(1.25);
    })->setShortcuts({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    act(tr("Zoom o&ut"), QKeySequence(Qt::Key_Minus), [this] { egogram_->zoom(0.8); });
    act(tr("&Fit"), QKeySequence(Qt::Key_F), [this] { egogram_->fit(); });
    act(tr("Sho&w names"), {}, [this] { names_->toggle(); });
    act(
        tr("Next account"), QKeySequence(Qt::ALT | Qt::Key_PageDown),
        [this] {
            const int row = accounts_->rowOf(ego_) + 1;
            if (row < accounts_->rowCount()) openAccount(accounts_->accounts()[static_cast<std::size_t>(row)].ego);
        },
        true);
    act(
        tr("Previous account"), QKeySequence(Qt::ALT | Qt::Key_PageUp),
        [this] {
            const int row = accounts_->rowOf(ego_) - 1;
            if (row >= 0) openAccount(accounts_->accounts()[static_cast<std::size_t>(row)].ego);
        },
        true);
    act(
        tr("Show the picture"), QKeySequence(Qt::ALT | Qt::Key_P), [this] { setView(View::Picture); }, true);
    act(
        tr("Show the table"), QKeySequence(Qt::ALT | Qt::Key_T), [this] { setView(View::Table); }, true);
    act(
        tr("Show all accounts"), QKeySequence(Qt::ALT | Qt::Key_L), [this] { setView(View::All); }, true);
    act(
        tr("Show or hide the &details"), QKeySequence(Qt::ALT | Qt::Key_D), [this] { details_->toggle(); }, true);
    QMenu* menu = export_->menu();
    const auto exporting = [&](const QString& text, const QKeySequence& keys, std::function<void()> run) {
        menu->addAction(act(text, keys, std::move(run), true));
    };
    exporting(tr("&Picture…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askForPicture(); });
    exporting(tr("&Copy the picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyPicture(); });
    exporting(tr("&Table…"), {}, [this] { askForTable(); });
    exporting(tr("C&opy the table"), {}, [this] { table_->copy(); });
    exporting(tr("Copy the &measures"), {}, [this] { sheet_->copy(); });
    exporting(tr("All networks as &GraphML…"), {}, [this] { askForGraph(); });
}

} // namespace kith::workbench
