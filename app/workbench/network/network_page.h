// Personal networks in rings and sectors, to look at and to change.
#pragma once

#include "network/accounts_model.h"
#include "window/page.h"

#include "kith/study/egogram.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

class QAction;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace kith::workbench {

class AccountsOrder;
class ContactPanel;
class EgogramView;
class FadingDelegate;
class LegendView;
class TableView;

class NetworkPage : public Page {
    Q_OBJECT
public:
    enum class View { Picture, Table, All };

    explicit NetworkPage(const PageContext& context);
    [[nodiscard]] QString heading() const override { return tr("Networks"); }
    // The name of a case, or {"case", "contact", "view"} as place() gives.
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override;
    void find() override; // goes to the choice of account

    [[nodiscard]] EgogramView& egogram() const { return *egogram_; }
    [[nodiscard]] View view() const { return view_; }
    void setView(View view);
    // Writes what is shown: the picture of this network, or of all.
    void writePicture(const std::filesystem::path& file);

private:
    // What one account's network shows, all at once.
    struct Reading {
        std::vector<Account> accounts;
        CaseKey ego;
        EgoNetwork network;
        report::PictureWords words;
        std::vector<std::size_t> passages; // by alter
        study::FilterChoices choices;
        std::vector<std::pair<std::string, std::string>> roles; // of the codebook, with their words
        Table contacts, measuresOfContacts, sheet;
        report::Picture legend;
    };
    static Reading read(const StudySnapshot& snapshot, CaseKey ego, const std::string& language);
    struct Panels {
        std::map<CaseKey, report::Picture> pictures;
        report::Picture legend;
    };

    // network_page_parts.cpp
    void makeParts();
    QWidget* makeHeader();
    QWidget* makeFilters();
    QWidget* makeTables();
    QWidget* makePanels();
    QWidget* makeEmpty();
    QWidget* makeDetails();
    void makeActions();
    QAction* act(const QString& text, const QKeySequence& keys, std::function<void()> run, bool everywhere = false);

    void readAgain();
    void readPanels();
    void readContact();
    void take(Reading reading);
    void showTables();
    void showFilters();
    void filter();
    void showDetails(bool shown);
    void openAccount(CaseKey ego);
    void chooseContact(ContactKey contact);
    void chooseRow(int row);
    [[nodiscard]] const Alter* alter(ContactKey contact) const;
    [[nodiscard]] const Alter* chosen() const;
    [[nodiscard]] QString nameOf(ContactKey contact) const;

    // network_changes.cpp
    void move(ContactKey contact, const study::ContactMove& move);
    void judge(ContactKey a, ContactKey b, TieStatus status);
    void chooseLayer();
    void chooseRole();
    void addChange();
    void removeChange(const study::ToldChange& change);
    [[nodiscard]] bool mayChange();

    void listPassages();
    void listTie(std::size_t tie);
    void showMenu(const QPoint& global);
    void addLayers(QMenu* menu);
    void copyPicture();
    void askForPicture();
    void askForTable();
    void askForGraph();

    View view_ = View::Picture;
    CaseKey ego_;
    ContactKey contact_;
    QString wantedCase_;       // by name, until it was read who that is
    ContactKey wantedContact_; // to be chosen when it was read
    Reading reading_;
    bool panelsAreOld_ = true;
    bool cameFromAll_ = false; // Escape leads back there

    AccountsModel* accounts_;
    AccountsOrder* order_;
    QComboBox *account_ = nullptr, *role_ = nullptr, *layer_ = nullptr, *stage_ = nullptr, *factor_ = nullptr,
              *sort_ = nullptr, *whichTable_ = nullptr;
    QButtonGroup* views_ = nullptr;
    QToolButton *details_ = nullptr, *export_ = nullptr;
    QCheckBox* names_ = nullptr;
    QLabel *count_ = nullptr, *panelCount_ = nullptr, *notes_ = nullptr, *sheetNotes_ = nullptr;
    QStackedWidget *stack_ = nullptr, *bars_ = nullptr;
    QWidget* zooming_ = nullptr;
    EgogramView* egogram_ = nullptr;
    TableView *table_ = nullptr, *sheet_ = nullptr;
    FadingDelegate* fading_ = nullptr;
    QListView* panels_ = nullptr;
    QSplitter* split_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    ContactPanel* contactPanel_ = nullptr;
    LegendView *legend_ = nullptr, *panelsLegend_ = nullptr;
};

Page* makeNetworkPage(const PageContext& context);

} // namespace kith::workbench
